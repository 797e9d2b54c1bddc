namespace KubeLint.Yaml;

/// <summary>The tags of YAML 1.1 that change how a scalar is read (yaml.org/type).</summary>
internal static class YamlTags
{
    /// <summary>The tag <c>!</c>, which go-yaml reads as if it were not there, quotes or not.</summary>
    public const string NonSpecific = "!";

    public const string Null = Prefix + "null";

    public const string Boolean = Prefix + "bool";

    public const string Integer = Prefix + "int";

    public const string Float = Prefix + "float";

    public const string Merge = Prefix + "merge";

    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>The tag as people write it: <c>!!int</c>.</summary>
    public static string Short(string tag) =>
        tag.StartsWith(Prefix, StringComparison.Ordinal) ? string.Concat("!!", tag.AsSpan(Prefix.Length)) : tag;
}
