using System.Net;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>Something that should be an IP address, or a range of them, and is not.</summary>
[Rule(
    "KL0427",
    "invalid-address",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field for an IP address or a range of them (CIDR) holds something else.")]
internal sealed class InvalidAddress : TableRule<AddressField>
{
    private const string Why = "the API server refuses it";

    // StrictIPCIDRValidation
    private static readonly KubernetesVersion _strict = new(1, 36);

    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<AddressField> rows) =>
        AddressFields.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, AddressField field, LintSettings settings)
    {
        bool isStrict = settings.TargetsFrom(_strict);
        (string Problem, string Advice, string Why)? fault =
            field.IsRange ? OfRange(field.Text, isStrict) : OfAddress(field, isStrict);
        return fault is { } found && !Blanks.AppearIn(field.Text)
            && field.Place(manifest) is { Node: YamlScalar { Type: ScalarType.String } } place
            ? new Refusal(place, $"`{field.Text}` {found.Problem}", found.Advice) { Why = found.Why } : null;
    }

    private static (string Problem, string Advice, string Why)? OfRange(string text, bool isStrict)
    {
        if (!Cidr.TryParse(text, out Cidr range, out bool isWellFormed))
        {
            return IpText.TryParse(text, out IPAddress address, out _)
                ? ("is one address and no range", $"write `{address}/{address.GetAddressBytes().Length * 8}`", Why)
                : ("is no range of IP addresses", "write a range such as `10.1.0.0/16`", Why);
        }

        return !isStrict || (isWellFormed && !range.HasHostBits) ? null
            : (
                isWellFormed ? "does not begin where its range does" : "is not written as a range usually is",
                $"write `{range.First}/{range.PrefixLength}`",
                StrictWhy);
    }

    private static (string Problem, string Advice, string Why)? OfAddress(AddressField field, bool isStrict) =>
        !IpText.TryParse(field.Text, out IPAddress address, out bool isWellFormed)
            ? ("is no IP address", "write an address such as `10.1.0.7`", Why)
        : field.OnlyVersion is { } version && address.GetAddressBytes().Length != (version == 4 ? 4 : 16)
            ? ($"is no IPv{version} address", $"write an IPv{version} address, or change `addressType`", Why)
        : field.IsOfEndpoint && SpecialAddress.Describe(address) is { } special
            ? ($"is {special}", "write an address that other nodes can reach", Why)
        : isStrict && !isWellFormed
            ? ("is not written as an address usually is", $"write `{Plain(address)}`", StrictWhy)
        : null;

    private static string StrictWhy => $"Kubernetes from {_strict} on refuses it: it can be read in two ways";

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
