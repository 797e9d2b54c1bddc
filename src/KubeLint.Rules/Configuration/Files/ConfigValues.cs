using System.Globalization;
using System.Text.Json;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Files;

/// <summary>Reads values of a config file, and says at their places what is wrong with them.</summary>
/// <param name="source">The file.</param>
internal sealed class ConfigValues(SourceText source)
{
    private readonly List<ConfigProblem> _problems = [];

    /// <summary>What is wrong, in the order of the places.</summary>
    public IReadOnlyList<ConfigProblem> Problems => [.. _problems.OrderBy(problem => problem.Span.Start)];

    /// <summary>Says that something is wrong.</summary>
    public void AddProblem(TextSpan span, string message) => _problems.Add(new ConfigProblem(source, span, message));

    /// <summary>A text; numbers and the like are taken as they are written.</summary>
    public string? Text(YamlNode node) => node.Resolved is YamlScalar { Type: not ScalarType.Null } scalar
        ? scalar.Value : Wrong<string>(node, "a text");

    /// <summary>A text that is not empty.</summary>
    public string? Name(YamlNode node)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (text.Trim().Length == 0)
        {
            AddProblem(node.Span, "the text is empty");
            return null;
        }

        return text;
    }

    /// <summary>True or false.</summary>
    public bool? Boolean(YamlNode node) => (node.Resolved as YamlScalar)?.AsBoolean is { } value
        ? value : Wrong<bool?>(node, "true or false");

    /// <summary>A whole number.</summary>
    public int? Number(YamlNode node, int least, int most)
    {
        if ((node.Resolved as YamlScalar)?.AsInt64 is { } number && number >= least && number <= most)
        {
            return (int)number;
        }

        string range = string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");
        return Wrong<int?>(node, range);
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(YamlNode node) =>
        node.Resolved is YamlScalar scalar && DateOnly.TryParseExact(
            scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day : Wrong<DateOnly?>(node, "a day such as 2027-01-31");

    /// <summary>One of the words of an enumeration.</summary>
    public TEnum? Choice<TEnum>(YamlNode node)
        where TEnum : struct, Enum
    {
        Dictionary<string, TEnum> words = Enum.GetValues<TEnum>()
            .ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        string? word = (node.Resolved as YamlScalar)?.Value;
        if (word is not null && words.TryGetValue(word, out TEnum value))
        {
            return value;
        }

        string list = $"{string.Join(", ", words.Keys.SkipLast(1))} or {words.Keys.Last()}";
        AddProblem(
            node.Span, $"{list} is expected here{(word is null ? "" : NearestName.Hint(word, words.Keys))}");
        return null;
    }

    /// <summary>A list; a single value is a list of one.</summary>
    public static IReadOnlyList<T> List<T>(YamlNode node, Func<YamlNode, T?> read)
        where T : class
    {
        IReadOnlyList<YamlNode> items = node.Resolved is YamlSequence sequence ? sequence.Items : [node];
        return [.. items.Select(read).OfType<T>()];
    }

    /// <summary>Names with values.</summary>
    public IReadOnlyDictionary<string, T> Map<T>(YamlNode node, Func<YamlEntry, T?> read)
    {
        OrderedDictionary<string, T> map = new(StringComparer.Ordinal);
        if (node.Resolved is not YamlMapping mapping)
        {
            AddProblem(node.Span, "names with values are expected here");
            return map;
        }

        foreach (YamlEntry entry in mapping.EffectiveEntries())
        {
            if (read(entry) is { } value)
            {
                map[entry.Name] = value;
            }
        }

        return map;
    }

    private T? Wrong<T>(YamlNode node, string expected)
    {
        AddProblem(node.Span, $"{expected} is expected here");
        return default;
    }
}
