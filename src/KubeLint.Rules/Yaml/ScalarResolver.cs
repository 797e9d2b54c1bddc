namespace KubeLint.Yaml;

/// <summary>
/// Types scalars as Kubernetes' YAML reader does: go-yaml v2's <c>resolve</c> under sigs.k8s.io/yaml. Only plain
/// scalars are looked at, unless a tag asks for it.
/// </summary>
internal static class ScalarResolver
{
    public static ScalarType Resolve(string value, ScalarStyle style, string? tag) => tag switch
    {
        null => style == ScalarStyle.Plain ? ResolvePlain(value) : ScalarType.String,
        YamlTags.NonSpecific => ResolvePlain(value),
        _ => AskedFor(tag) is { } asked && CanBe(ResolvePlain(value), asked) ? asked : ScalarType.String,
    };

    /// <summary>Tells whether go-yaml takes a value for what its tag says; unknown tags always fit.</summary>
    public static bool FitsTag(string value, string tag) =>
        AskedFor(tag) is not { } asked || CanBe(ResolvePlain(value), asked);

    public static bool? AsBoolean(string value) => value switch
    {
        "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
        "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
        _ => null,
    };

    /// <summary>The key that JSON gets for the scalar, or null for a null, which JSON cannot have.</summary>
    public static string? KeyName(YamlScalar scalar) => scalar.Type switch
    {
        ScalarType.Null => null,
        ScalarType.Boolean => AsBoolean(scalar.Value) == true ? "true" : "false",
        ScalarType.Integer or ScalarType.Float when YamlNumber.TryParse(scalar.Value, out YamlNumber number) =>
            number.KeyName,
        _ => scalar.Value,
    };

    /// <summary>Tells whether JSON gets a plain key as it is written.</summary>
    public static bool IsOwnName(string key) => ResolvePlain(key) == ScalarType.String;

    private static ScalarType? AskedFor(string tag) => tag switch
    {
        YamlTags.Null => ScalarType.Null,
        YamlTags.Boolean => ScalarType.Boolean,
        YamlTags.Integer => ScalarType.Integer,
        YamlTags.Float => ScalarType.Float,
        _ => null,
    };

    private static bool CanBe(ScalarType type, ScalarType asked) =>
        type == asked || (type == ScalarType.Integer && asked == ScalarType.Float);

    private static ScalarType ResolvePlain(string value)
    {
        if (value.Length == 0)
        {
            return ScalarType.Null;
        }

        switch (value[0])
        {
            case '~' or 'n' or 'N' when value is "~" or "null" or "Null" or "NULL":
                return ScalarType.Null;
            case 'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O':
                return AsBoolean(value) is null ? ScalarType.String : ScalarType.Boolean;
            case '.' or '+' or '-' or (>= '0' and <= '9') when YamlNumber.TryParse(value, out YamlNumber number):
                return number.IsInteger ? ScalarType.Integer : ScalarType.Float;
            default:
                return ScalarType.String;
        }
    }
}
