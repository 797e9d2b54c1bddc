using System.Globalization;

namespace KubeLint.Yaml;

/// <summary>Types plain scalars as Kubernetes' YAML reader does.</summary>
internal static class ScalarResolver
{
    public static ScalarType Resolve(string value, ScalarStyle style, string? tag) =>
        style != ScalarStyle.Plain || tag is not null ? ScalarType.String
        : value is "" or "~" or "null" ? ScalarType.Null
        : value is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" ? ScalarType.Boolean
        : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? ScalarType.Integer
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? ScalarType.Float
        : ScalarType.String;
}
