using System.Buffers;
using System.Text;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>Writes the facts as text. <c>schemas/README.md</c> describes the format.</summary>
internal static class FactWriter
{
    /// <summary>The characters that end a value, so that one with such a character stands in quotes.</summary>
    private static readonly SearchValues<char> _separators = SearchValues.Create(" ,()[]{}|@\"");

    /// <summary>Writes <c>definitions.txt</c>.</summary>
    /// <param name="history">The facts.</param>
    /// <returns>The text.</returns>
    public static string WriteDefinitions(ApiHistory history)
    {
        StringBuilder text = Start("The definitions of the Kubernetes API, one a block, with a line a field.");
        foreach (DefinitionHistory definition in history.Definitions)
        {
            string range = Spaced(VersionSet.Write(definition.Versions, history.Versions));
            string type = definition.Own.Count == 0 ? "" : $" {OwnType(definition)}";
            text.Append('\n').Append(definition.Name).Append(type).Append(range).Append('\n');
            foreach ((string name, IReadOnlyDictionary<KubernetesVersion, FieldFacts> facts) in definition.Fields)
            {
                foreach (string line in LinesOf(facts, definition.Versions))
                {
                    text.Append(name).Append(' ').Append(line).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Writes <c>kinds.txt</c>.</summary>
    /// <param name="history">The facts.</param>
    /// <returns>The text.</returns>
    public static string WriteKinds(ApiHistory history)
    {
        StringBuilder text = Start("The kinds of the Kubernetes API.");
        text.Append("# versions ").AppendJoin(' ', history.Versions).Append('\n');
        foreach (KindHistory kind in history.Kinds)
        {
            text.Append(kind.Name).Append(' ').Append(ResourceOf(kind)).Append(Spaced(kind.Definition ?? ""))
                .Append(kind.IsEnabled ? "" : " disabled")
                .Append(Spaced(VersionSet.Write(kind.Versions, history.Versions))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The first line of a file.</summary>
    /// <param name="content">What it holds.</param>
    /// <returns>The start of the text.</returns>
    public static StringBuilder Start(string content) =>
        new($"# {content} Written by tools/KubeLint.SchemaTool; README.md describes it.\n");

    private static string ResourceOf(KindHistory kind) => kind switch
    {
        { Resource: { } served } => served.Plural + (served.IsNamespaced ? " namespaced" : " cluster") + served switch
        {
            { CanCreate: false } => " read-only",
            { CanGet: false } => " create-only",
            _ => "",
        },
        { Definition: not null } => "- subresource",
        _ => "- file",
    };

    private static string OwnType(DefinitionHistory definition)
    {
        string[] lines = [.. LinesOf(definition.Own, definition.Versions)];
        return lines is [{ } line] ? line
            : throw new ToolException($"{definition.Name} is of several types, which the format has no room for");
    }

    /// <summary>One line for each type that the field has had.</summary>
    private static IEnumerable<string> LinesOf(
        IReadOnlyDictionary<KubernetesVersion, FieldFacts> facts, IReadOnlyList<KubernetesVersion> versions)
    {
        foreach (var same in facts.OrderBy(fact => fact.Key).GroupBy(fact => (fact.Value.Type, fact.Value.Merge)))
        {
            KubernetesVersion[] all = [.. same.Select(fact => fact.Key)];
            string merge = Spaced(same.Key.Merge);
            yield return WithValues(same.Key.Type, [.. same], all) + merge
                + Mark("required", same.Where(fact => fact.Value.IsRequired), all)
                + Mark("deprecated", same.Where(fact => fact.Value.IsDeprecated), all)
                + Spaced(VersionSet.Write(all, versions));
        }
    }

    private static string Mark(
        string word,
        IEnumerable<KeyValuePair<KubernetesVersion, FieldFacts>> facts,
        IReadOnlyList<KubernetesVersion> all)
    {
        KubernetesVersion[] versions = [.. facts.Select(fact => fact.Key)];
        return versions.Length == 0 ? "" : $" {word}{VersionSet.Write(versions, all)}";
    }

    /// <summary>The allowed values stand after the innermost type: <c>[string(A,B@1.29-)]</c>.</summary>
    private static string WithValues(
        string type,
        KeyValuePair<KubernetesVersion, FieldFacts>[] facts,
        IReadOnlyList<KubernetesVersion> versions)
    {
        string[] values =
        [
            .. facts.SelectMany(fact => fact.Value.Values)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(value => Quoted(value) + VersionSet.Write(
                    [.. facts.Where(fact => fact.Value.Values.Contains(value)).Select(fact => fact.Key)], versions)),
        ];
        int end = type.TrimEnd(']', '}').Length;
        return values.Length == 0 ? type : $"{type[..end]}({string.Join(',', values)}){type[end..]}";
    }

    private static string Quoted(string value) =>
        value.Contains('"', StringComparison.Ordinal) ? throw new ToolException($"a value holds a quote: {value}")
        : value.Length == 0 || value.AsSpan().IndexOfAny(_separators) >= 0 ? $"\"{value}\""
        : value;

    private static string Spaced(string text) => text.Length == 0 ? "" : $" {text}";
}
