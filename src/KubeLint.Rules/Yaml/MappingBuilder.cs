using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>Pairs keys and values, names the keys as JSON does, and reports what JSON cannot have.</summary>
internal sealed class MappingBuilder(SourceText source, List<YamlProblem> problems)
{
    /// <summary>Up to this many keys are compared with each other; more go through a table.</summary>
    private const int FewKeys = 12;

    private Dictionary<string, int>? _seen;

    /// <summary>Makes the entries of one mapping.</summary>
    /// <param name="nodes">Keys and values in turn.</param>
    /// <param name="document">The number of the document.</param>
    public YamlEntry[] Build(ReadOnlySpan<YamlNode> nodes, int document)
    {
        if (nodes.Length == 0)
        {
            return [];
        }

        YamlEntry[] entries = new YamlEntry[nodes.Length / 2];
        for (int index = 0; index < entries.Length; index++)
        {
            YamlNode key = nodes[2 * index];
            YamlNode value = nodes[(2 * index) + 1];
            entries[index] = new YamlEntry(NameOf(key, document), key, value);
            if (YamlMapping.IsMerge(key) && !CanMerge(value))
            {
                problems.Add(new YamlProblem(
                    YamlProblemKind.Syntax, value.Span, "`<<` takes a mapping or a list of mappings", document));
            }
        }

        FindDuplicates(entries, document);
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

    private static bool HasName(YamlNode key) => key.Resolved is YamlScalar { Type: not ScalarType.Null };

    private static bool AreEqual(YamlEntry first, YamlEntry second) =>
        string.Equals(first.Name, second.Name, StringComparison.Ordinal)
        && HasName(first.Key) && HasName(second.Key)
        && !YamlMapping.IsMerge(first.Key) && !YamlMapping.IsMerge(second.Key);

    private string NameOf(YamlNode key, int document)
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
        return source.Content.Substring(key.Span.Start, key.Span.Length);

        void Report(string message) =>
            problems.Add(new YamlProblem(YamlProblemKind.InvalidKey, key.Span, message, document));
    }

    private void FindDuplicates(YamlEntry[] entries, int document)
    {
        if (entries.Length > FewKeys)
        {
            FindDuplicatesByTable(entries, document);
            return;
        }

        for (int later = 1; later < entries.Length; later++)
        {
            for (int first = 0; first < later; first++)
            {
                if (AreEqual(entries[first], entries[later]))
                {
                    Report(entries[first], entries[later], document);
                    break;
                }
            }
        }
    }

    private void FindDuplicatesByTable(YamlEntry[] entries, int document)
    {
        Dictionary<string, int> seen = _seen ??= new Dictionary<string, int>(StringComparer.Ordinal);
        seen.Clear();
        for (int index = 0; index < entries.Length; index++)
        {
            YamlEntry entry = entries[index];
            if (HasName(entry.Key) && !YamlMapping.IsMerge(entry.Key) && !seen.TryAdd(entry.Name, index))
            {
                Report(entries[seen[entry.Name]], entry, document);
            }
        }
    }

    private void Report(YamlEntry first, YamlEntry later, int document)
    {
        bool isPlainly = later.Key is YamlScalar { Value: var text }
            && string.Equals(text, later.Name, StringComparison.Ordinal);
        string written = isPlainly ? string.Empty : $" (written `{source.Slice(later.Key.Span)}`)";
        string message = $"the key `{later.Name}`{written} is given twice";
        problems.Add(new YamlProblem(
            YamlProblemKind.DuplicateKey, later.Key.Span, message, document, first.Key.Span));
    }
}
