using System.IO.Enumeration;
using System.Text;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>A line of <c>corrections.txt</c>: where the API server does not do what the documents say.</summary>
/// <param name="Place">The definition, with <c>*</c> for any text; or API version and kind.</param>
/// <param name="Field">The field, or null for the whole definition or kind.</param>
/// <param name="Action">What is changed.</param>
/// <param name="Argument">The values or the type.</param>
/// <param name="Versions">The versions for which it is changed; empty for all.</param>
/// <param name="Line">The line of the table, from 1.</param>
internal sealed record Correction(
    string Place, string? Field, CorrectionAction Action, string Argument, string Versions, int Line)
{
    /// <summary>True if it is about a kind and not about a definition.</summary>
    public bool IsAboutKind => Action is CorrectionAction.Enabled or CorrectionAction.File or CorrectionAction.Scope;

    /// <summary>Reads a table. Below each correction, or several in a row, an indented line gives the reason.</summary>
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
                all.Add(index + 1 < lines.Count && lines[index + 1].Length > 0 ? ParseLine(line, index + 1)
                    : throw new ToolException($"corrections, line {index + 1}: no reason stands below it"));
            }
        }

        return all;
    }

    /// <summary>Tells whether the correction is about a definition.</summary>
    /// <param name="name">The definition's name.</param>
    /// <returns>True if it is.</returns>
    public bool IsAbout(string name) =>
        !IsAboutKind && FileSystemName.MatchesSimpleExpression(Place, name, ignoreCase: false);

    /// <summary>Corrects.</summary>
    /// <param name="facts">What the document says.</param>
    /// <param name="version">The version of the document.</param>
    /// <returns>What is true.</returns>
    public FieldFacts Apply(FieldFacts facts, KubernetesVersion version) =>
        !new FactVersions(Encoding.ASCII.GetBytes(Versions)).Contain(version) ? facts
        : Action switch
        {
            CorrectionAction.Optional => facts with { IsRequired = false },
            CorrectionAction.Required => facts with { IsRequired = true },
            CorrectionAction.OrEmpty when facts.Values.Count > 0 => facts with { Values = ["", .. facts.Values] },
            CorrectionAction.Values => facts with { Values = Argument.Split(',') },
            CorrectionAction.Type => facts with { Type = Argument },
            CorrectionAction.Deprecated => facts with { IsDeprecated = true },
            _ => facts,
        };

    private static Correction ParseLine(string line, int number)
    {
        int at = line.LastIndexOf(" @", StringComparison.Ordinal);
        string versions = at < 0 ? "" : line[(at + 2)..];
        string[] words = (at < 0 ? line : line[..at]).Split(' ');
        string[] place = words[0].Split('#');
        Correction Of(CorrectionAction action, string argument = "") =>
            new(place[0], place.ElementAtOrDefault(1), action, argument, versions, number);
        return words switch
        {
            [_, "optional"] when place.Length == 2 => Of(CorrectionAction.Optional),
            [_, "required"] when place.Length == 2 => Of(CorrectionAction.Required),
            [_, "or-empty"] when place.Length == 2 => Of(CorrectionAction.OrEmpty),
            [_, "deprecated"] when place.Length == 2 => Of(CorrectionAction.Deprecated),
            [_, "values", { } values] when place.Length == 2 => Of(CorrectionAction.Values, values),
            [_, "type", { } type] => Of(CorrectionAction.Type, type),
            ["kind", { } apiVersion, { } kind, "enabled"] =>
                Of(CorrectionAction.Enabled) with { Place = $"{apiVersion} {kind}" },
            ["kind", { } apiVersion, { } kind, "file"] =>
                Of(CorrectionAction.File) with { Place = $"{apiVersion} {kind}" },
            ["kind", { } apiVersion, { } kind, ("namespaced" or "cluster") and { } scope] =>
                Of(CorrectionAction.Scope, scope) with { Place = $"{apiVersion} {kind}" },
            _ => throw new ToolException($"corrections, line {number}: `{line}` is not understood"),
        };
    }
}
