using System.Collections.Frozen;
using KubeLint.Grammars;
using KubeLint.Schemas.Validation.Formats;

namespace KubeLint.Schemas.Validation;

/// <summary>
/// The formats that the API server knows. Those of built-in kinds are Go types that decode themselves; those of custom
/// resources are kube-openapi's (<c>pkg/validation/strfmt</c>), as far as somebody uses them: ISBNs and numbers of
/// credit cards are not looked at.
/// </summary>
internal static class TextFormats
{
    private const string Time = "a time of RFC 3339, such as `2024-05-31T12:00:00Z`";
    private const string Duration = "a duration, such as `90s` or `1h30m`";

    private static readonly TextFormat _byte = new("base64", static text => Base64Text.Check(text) is null);

    private static readonly FrozenDictionary<string, TextFormat> _ofBuiltIns = new Dictionary<string, TextFormat>
    {
        ["byte"] = _byte,
        ["date-time"] = new(Time, TimeFormat.IsGoTime),
        ["date-time-micro"] = new(
            "a time of RFC 3339 with microseconds, such as `2024-05-31T12:00:00.000000Z`", TimeFormat.IsGoTime),
        ["duration"] = new(Duration, DurationFormat.IsGoDuration),
        ["quantity"] = new("a quantity, such as `500m` or `2Gi`", QuantityFormat.Takes),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The names are compared without hyphens.
    private static readonly FrozenDictionary<string, TextFormat> _ofCustomResources = new Dictionary<string, TextFormat>
    {
        ["bsonobjectid"] = new("24 hexadecimal digits", static text => HexFormats.IsHex(text, 24)),
        ["byte"] = _byte,
        ["cidr"] = new("a block of IP addresses, such as `10.0.0.0/8`", AddressFormats.IsCidr),
        ["date"] = new("a date, such as `2024-05-31`", TimeFormat.IsDate),
        ["datetime"] = new(Time, TimeFormat.IsTime),
        ["duration"] = new(Duration, DurationFormat.IsDuration),
        ["email"] = new("an e-mail address", NameFormats.IsEmail),
        ["hexcolor"] = new("a colour, such as `#1a2b3c`", HexFormats.IsColour),
        ["hostname"] = new("a host name", NameFormats.IsHostName),
        ["ipv4"] = new("an IPv4 address, such as `10.0.0.1`", AddressFormats.IsIPv4),
        ["ipv6"] = new("an IPv6 address, such as `fd00::1`", AddressFormats.IsIPv6),
        ["mac"] = new("a MAC address, such as `00:00:5e:00:53:01`", AddressFormats.IsMac),
        ["uri"] = new("a URI with a scheme, or an absolute path", NameFormats.IsUri),
        ["uuid"] = new("a UUID", static text => HexFormats.IsUuid(text)),
        ["uuid3"] = new("a UUID of version 3", static text => HexFormats.IsUuid(text, version: '3')),
        ["uuid4"] = new("a UUID of version 4", static text => HexFormats.IsUuid(text, version: '4')),
        ["uuid5"] = new("a UUID of version 5", static text => HexFormats.IsUuid(text, version: '5')),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds a format.</summary>
    /// <param name="name">Its name as the schema has it.</param>
    /// <param name="dialect">Who reads the text.</param>
    /// <returns>The format, or null for one that restricts nothing.</returns>
    public static TextFormat? Find(string name, SchemaDialect dialect) => dialect == SchemaDialect.BuiltIn
        ? _ofBuiltIns.GetValueOrDefault(name)
        : _ofCustomResources.GetValueOrDefault(name.Replace("-", "", StringComparison.Ordinal));
}
