using System.IO.Enumeration;

namespace KubeLint.SchemaTool;

/// <summary>A line of <c>corrections.txt</c>: where the API server does not do what the documents say.</summary>
/// <param name="Definition">The definition; <c>*</c> stands for any text.</param>
/// <param name="Field">The field, or null for the definition itself.</param>
/// <param name="Type">The type that is decoded, or null to leave it.</param>
/// <param name="IsOptional">True if the field may be missing, whatever the documents say.</param>
/// <param name="HasAnyValue">True if the values that the documents list are not the only ones.</param>
/// <param name="Line">The line of the table, from 1.</param>
internal sealed record Correction(
    string Definition, string? Field, string? Type, bool IsOptional, bool HasAnyValue, int Line)
{
    /// <summary>Reads a table: <c>DEFINITION[#FIELD] optional | any-value | type TYPE</c>, with the reason in indented
    /// lines below.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>The corrections.</returns>
    /// <exception cref="ToolException">A line is not understood, or has no reason.</exception>
    public static IReadOnlyList<Correction> Parse(IReadOnlyList<string> lines)
    {
        List<Correction> all = [];
        for (int index = 0; index < lines.Count; index++)
        {
            string line = lines[index];
            if (line.Length > 0 && line[0] is not (' ' or '#'))
            {
                bool isSaid = index + 1 < lines.Count && lines[index + 1].TrimStart(' ') != lines[index + 1];
                all.Add(isSaid || IsFollowed(lines, index) ? ParseLine(line, index + 1)
                    : throw new ToolException($"corrections, line {index + 1}: no reason stands below it"));
            }
        }

        return all;
    }

    /// <summary>Tells whether the correction is about a definition.</summary>
    /// <param name="name">The definition's name.</param>
    /// <returns>True if it is.</returns>
    public bool IsAbout(string name) => FileSystemName.MatchesSimpleExpression(Definition, name, ignoreCase: false);

    /// <summary>Corrects.</summary>
    /// <param name="facts">What the documents say.</param>
    /// <returns>What is true.</returns>
    public FieldFacts Apply(FieldFacts facts) => facts with
    {
        Type = Type ?? facts.Type,
        IsRequired = facts.IsRequired && !IsOptional,
        Values = HasAnyValue ? [] : facts.Values,
    };

    /// <summary>Several corrections may share the reason below the last one.</summary>
    private static bool IsFollowed(IReadOnlyList<string> lines, int index) =>
        index + 1 < lines.Count && lines[index + 1].Length > 0 && lines[index + 1][0] != '#';

    private static Correction ParseLine(string line, int number)
    {
        string[] words = line.Split(' ');
        string[] place = words[0].Split('#');
        Correction correction = new(place[0], place.ElementAtOrDefault(1), null, false, false, number);
        return words switch
        {
            [_, "optional"] when place.Length == 2 => correction with { IsOptional = true },
            [_, "any-value"] => correction with { HasAnyValue = true },
            [_, "type", { } type] => correction with { Type = type },
            _ => throw new ToolException($"corrections, line {number}: `{line}` is not understood"),
        };
    }
}
