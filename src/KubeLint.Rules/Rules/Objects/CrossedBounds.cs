using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A value that lies on the wrong side of another one.</summary>
[Rule(
    "KL0434",
    "crossed-bounds",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A value lies beyond a bound that another one sets, such as a LimitRange's `min` above its `max`.")]
internal sealed class CrossedBounds : PartRule
{
    /// <summary>What a Deployment without <c>progressDeadlineSeconds</c> gets.</summary>
    private const int DefaultDeadline = 600;

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, object part) => part switch
    {
        V1DeploymentSpec { MinReadySeconds: not null } spec => OfDeployment(manifest, spec),
        V1NetworkPolicySpec spec => [.. OfPorts(manifest, spec), .. OfBlocks(manifest, spec)],
        V1JobSpec { CompletionMode: "Indexed" } spec => JobBounds.Find(manifest, spec),
        V1LimitRangeSpec spec => LimitBounds.Find(manifest, spec),
        _ => [],
    };

    private static IEnumerable<Refusal> OfDeployment(Manifest manifest, V1DeploymentSpec spec)
    {
        int deadline = spec.ProgressDeadlineSeconds ?? DefaultDeadline;
        if (spec.MinReadySeconds is { } ready && ready >= deadline && deadline >= 0)
        {
            string written = spec.ProgressDeadlineSeconds is null ? " by default" : "";
            yield return new Refusal(
                manifest.At(spec, nameof(spec.MinReadySeconds)),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"`minReadySeconds` is {ready}, and `progressDeadlineSeconds` is {deadline}{written}"),
                "make `progressDeadlineSeconds` larger than `minReadySeconds`")
            {
                Why = "the API server refuses it: no rollout could be done in time",
                Other = spec.ProgressDeadlineSeconds is null ? null
                    : manifest.At(spec, nameof(spec.ProgressDeadlineSeconds)),
                OtherMessage = "the deadline",
            };
        }
    }

    private static IEnumerable<Refusal> OfPorts(Manifest manifest, V1NetworkPolicySpec spec) =>
        from port in PolicyParts.Ports(spec)
        where port.EndPort is not null
            && int.TryParse(port.Port?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && port.EndPort < first
        select new Refusal(
            manifest.At(port, nameof(port.EndPort)),
            string.Create(
                CultureInfo.InvariantCulture, $"`endPort` is {port.EndPort}, less than `port`, {port.Port.Value}"),
            "let `endPort` be the last port of the range")
        {
            Other = manifest.At(port, nameof(port.Port)),
            OtherMessage = "the first port",
        };

    private static IEnumerable<Refusal> OfBlocks(Manifest manifest, V1NetworkPolicySpec spec)
    {
        foreach (V1IPBlock block in PolicyParts.Peers(spec).Select(peer => peer.IpBlock).OfType<V1IPBlock>())
        {
            for (int index = 0; block.Except is { } parts && index < parts.Count; index++)
            {
                if (Cidr.TryParse(block.Cidr ?? "", out Cidr whole, out _)
                    && Cidr.TryParse(parts[index], out Cidr part, out _) && !whole.HoldsPart(part))
                {
                    yield return new Refusal(
                        manifest.At(block, nameof(block.Except), index),
                        $"`{parts[index]}` is no smaller part of `{block.Cidr}`",
                        "except only parts of `cidr`")
                    {
                        Other = manifest.At(block, nameof(block.Cidr)),
                        OtherMessage = "the range that it should be a part of",
                    };
                }
            }
        }
    }
}
