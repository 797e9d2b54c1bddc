using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>Makes wrong manifests of right ones: each node in turn becomes something else, or goes.</summary>
internal static class ManifestMutants
{
    /// <summary>One of each sort that a field's author may not have thought of.</summary>
    private static readonly string[] Replacements =
        ["99999999999999999999", "\"\"", "[~, 5, \U0001F600, {}, []]", "{}", "{a: {b: c}, x: ~, 5: [5]}", "~"];

    /// <summary>The texts that come of replacing or removing one node of a file.</summary>
    public static IEnumerable<string> Of(SourceText source) =>
        YamlReader.Read(source).Documents
            .Select(document => document.Root)
            .OfType<YamlNode>()
            .SelectMany(root => Below(root).Concat(Replaced(root)))
            .Select(edit => Apply(edit, source.Content))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<(TextSpan Span, string Text)> Below(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                return mapping.Entries.SelectMany(entry => Below(entry.Value).Concat(OfEntry(mapping, entry)));
            case YamlSequence sequence:
                return sequence.Items.SelectMany(item => Below(item).Concat(Replaced(item)));
            default:
                return [];
        }
    }

    private static IEnumerable<(TextSpan Span, string Text)> OfEntry(YamlMapping mapping, YamlEntry entry)
    {
        // From the end of the key on, so that anchors go too and blocks need no indentation.
        int end = Math.Max(entry.Key.Span.End, entry.Value.Span.End);
        TextSpan afterKey = TextSpan.FromBounds(entry.Key.Span.End, end);
        return Replacements
            .Select(text => (afterKey, $": {text}"))
            .Append(mapping.IsFlow ? (entry.Key.Span, "removed") : (entry.Span, ""));
    }

    private static IEnumerable<(TextSpan Span, string Text)> Replaced(YamlNode node) =>
        Replacements.Select(text => (node.Span, text));

    private static string Apply((TextSpan Span, string Text) edit, string content) =>
        string.Concat(content.AsSpan(0, edit.Span.Start), edit.Text, content.AsSpan(edit.Span.End));
}
