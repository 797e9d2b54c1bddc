using KubeLint.Yaml;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>Goes over trees in document order.</summary>
internal static class TreeWalk
{
    public static IEnumerable<YamlNode> Nodes(YamlStream stream) =>
        stream.Documents.Where(document => document.Root is not null).SelectMany(document => Nodes(document.Root!));

    public static IEnumerable<YamlNode> Nodes(YamlNode node) => Children(node).SelectMany(Nodes).Prepend(node);

    public static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };

    /// <summary>All that the tree says but places.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{Properties(node)}{scalar.Style}:{scalar.Type}:<{scalar.Value}>",
        YamlAlias alias => $"*{alias.Name}",
        YamlSequence sequence => $"{Properties(node)}[{string.Join(", ", sequence.Items.Select(Describe))}]",
        YamlMapping mapping => $"{Properties(node)}{{{string.Join(", ", mapping.Entries.Select(Describe))}}}",
        _ => throw new ArgumentException("Unknown kind of node", nameof(node)),
    };

    private static string Describe(YamlEntry entry) => $"{entry.Name} {Describe(entry.Key)}: {Describe(entry.Value)}";

    private static string Properties(YamlNode node) => $"&{node.Anchor} !{node.Tag} ";
}
