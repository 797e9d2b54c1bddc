using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>What a mapping says of its type, and whether it was meant to say it.</summary>
internal readonly struct TypeMeta(YamlMapping root)
{
    /// <summary>The mapping.</summary>
    public YamlMapping Root { get; } = root;

    /// <summary>The <c>apiVersion</c>, or null if there is no text.</summary>
    public string? ApiVersion { get; } = Text(root, "apiVersion");

    /// <summary>The <c>kind</c>, or null if there is no text.</summary>
    public string? Kind { get; } = Text(root, "kind");

    /// <summary>True if both are there.</summary>
    public bool IsWhole => ApiVersion is not null && Kind is not null;

    /// <summary>
    /// True for what no other format looks like: one of the two beside an object's metadata or spec, neither of them
    /// beside a metadata with a name and a spec, or nothing but their keys.
    /// </summary>
    public bool IsMeantForKubernetes
    {
        get
        {
            bool hasMetadata = Holds(Root, "metadata");
            bool hasSpec = Holds(Root, "spec");
            bool hasName = Root.Find("metadata")?.Value.Resolved is YamlMapping metadata
                && Text(metadata, "name") is not null;
            bool hasType = ApiVersion is not null || Kind is not null || Misspelt("apiVersion") is not null;
            return IsNothingElse || (hasType
                ? hasMetadata || hasSpec || (Kind == "List" && Root.Find("items")?.Value.Resolved is YamlSequence)
                : hasSpec && hasName);
        }
    }

    private bool IsNothingElse =>
        Root.Entries.Count > 0 && Root.Entries.All(entry => entry.Name is "apiVersion" or "kind");

    /// <summary>The entry whose key is another one misspelt, such as <c>apiversion</c> or <c>Kind</c>.</summary>
    public YamlEntry? Misspelt(string key)
    {
        foreach (YamlEntry entry in Root.Entries)
        {
            if (entry.Name != key && Squeeze(entry.Name).Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }

    private static string Squeeze(string name) => name.Replace("_", "", StringComparison.Ordinal);

    private static bool Holds(YamlMapping mapping, string key) => mapping.Find(key)?.Value.Resolved is YamlMapping;

    private static string? Text(YamlMapping mapping, string key) =>
        (mapping.Find(key)?.Value.Resolved as YamlScalar)?.AsString is { Length: > 0 } text ? text : null;
}
