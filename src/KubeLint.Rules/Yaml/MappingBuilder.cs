using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>Pairs keys and values, names the keys as JSON does, and reports what JSON cannot have.</summary>
internal sealed class MappingBuilder(List<YamlProblem> problems)
{
    /// <summary>Up to this many keys are compared with each other; more go through a table.</summary>
    private const int FewKeys = 12;

    private Dictionary<string, int>? _seen;
    private SourceText _source = new("", "");
    private int _document;

    /// <summary>Makes the entries of one mapping.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="nodes">Keys and values in turn.</param>
    /// <param name="document">The number of the document.</param>
    /// <param name="mayRepeatKeys">True unless all names are certain to differ.</param>
    public YamlEntry[] Build(
        SourceText source, ReadOnlySpan<WaitingNode> nodes, int document, out bool mayRepeatKeys)
    {
        int problemsBefore = problems.Count;
        _source = source;
        _document = document;
        if (nodes.Length == 0)
        {
            mayRepeatKeys = false;
            return [];
        }

        YamlEntry[] entries = new YamlEntry[nodes.Length / 2];
        for (int index = 0; index < entries.Length; index++)
        {
            WaitingNode key = nodes[2 * index];
            YamlNode value = nodes[(2 * index) + 1].Node;
            YamlEntry entry = key.Key is { } text && ScalarResolver.IsOwnName(text)
                ? new YamlEntry(text, key.Span, value)
                : Entry(key.Node, value);
            entries[index] = entry;
            if (YamlMapping.IsMerge(entry) && !CanMerge(value))
            {
                // A place to underline does not go over several lines.
                TextSpan place = _source.Slice(value.Span).ContainsAny(LineBreaks.All) ? key.Span : value.Span;
                problems.Add(new YamlProblem(
                    YamlProblemKind.Syntax, place, "`<<` takes a mapping or a list of mappings", _document));
            }
        }

        FindDuplicates(entries);

        // A repeated key is a problem, as is a key without a name of its own, which is no repetition.
        mayRepeatKeys = problems.Count > problemsBefore;
        return entries;
    }

    // go-yaml refuses an alias that stands for a list of mappings, as opposed to a list of aliases.
    private static bool CanMerge(YamlNode value)
    {
        if (value is not YamlSequence list)
        {
            return value.Resolved is YamlMapping;
        }

        foreach (YamlNode item in list.Items)
        {
            if (item.Resolved is not YamlMapping)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasName(YamlEntry entry) =>
        entry.KeyNode is not { } key || key.Resolved is YamlScalar { Type: not ScalarType.Null };

    private static bool AreEqual(YamlEntry first, YamlEntry second) =>
        string.Equals(first.Name, second.Name, StringComparison.Ordinal)
        && HasName(first) && HasName(second)
        && !YamlMapping.IsMerge(first) && !YamlMapping.IsMerge(second);

    private YamlEntry Entry(YamlNode key, YamlNode value) => new(new WrittenKey(NameOf(key), key), value);

    private string NameOf(YamlNode key)
    {
        if (key.Resolved is YamlScalar scalar)
        {
            if (ScalarResolver.KeyName(scalar) is { } name)
            {
                return name;
            }

            Report("a key cannot be null; put it in quotes if it is meant as text");
            return scalar.Value;
        }

        Report("a key cannot be a mapping or a list");
        return _source.Content.Substring(key.Span.Start, key.Span.Length);

        void Report(string message) =>
            problems.Add(new YamlProblem(YamlProblemKind.InvalidKey, key.Span, message, _document));
    }

    private void FindDuplicates(YamlEntry[] entries)
    {
        if (entries.Length > FewKeys)
        {
            FindDuplicatesByTable(entries);
            return;
        }

        for (int later = 1; later < entries.Length; later++)
        {
            for (int first = 0; first < later; first++)
            {
                if (AreEqual(entries[first], entries[later]))
                {
                    Report(entries[first], entries[later]);
                    break;
                }
            }
        }
    }

    private void FindDuplicatesByTable(YamlEntry[] entries)
    {
        Dictionary<string, int> seen = _seen ??= new Dictionary<string, int>(StringComparer.Ordinal);
        seen.Clear();
        for (int index = 0; index < entries.Length; index++)
        {
            YamlEntry entry = entries[index];
            if (HasName(entry) && !YamlMapping.IsMerge(entry) && !seen.TryAdd(entry.Name, index))
            {
                Report(entries[seen[entry.Name]], entry);
            }
        }
    }

    private void Report(YamlEntry first, YamlEntry later)
    {
        bool isPlainly = later.Key is YamlScalar { Value: var text }
            && string.Equals(text, later.Name, StringComparison.Ordinal);
        string written = isPlainly ? string.Empty : $" (written `{_source.Slice(later.KeySpan)}`)";
        string message = $"the key `{later.Name}`{written} is given twice";
        problems.Add(new YamlProblem(
            YamlProblemKind.DuplicateKey, later.KeySpan, message, _document, first.KeySpan));
    }
}
