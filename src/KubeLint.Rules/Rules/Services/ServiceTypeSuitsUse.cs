using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Services;

/// <summary>A Service whose type does not go with its addresses, node ports or traffic policy.</summary>
[Rule("KL3010", "service-type-suits-use", RuleFamily.Services, Severity.Error,
    Summary = "The type of a Service does not go with its cluster IP, its node ports or its external traffic policy.",
    Guide = "Services")]
internal sealed class ServiceTypeSuitsUse : ManifestRule<V1Service>
{
    private const string ClusterIP = "ClusterIP";
    private const string Headless = "None";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        // A patch need not repeat the type.
        if (manifest.Model.Spec is not { } spec || (spec.Type is null && PatchName.IsThatOf(manifest)))
        {
            return;
        }

        CheckClusterIP(manifest, spec, context);
        if (spec.Type is null or "" or ClusterIP)
        {
            CheckNodePorts(manifest, spec, context);
        }

        bool isReached = spec.Type is "NodePort" or "LoadBalancer"
            || (spec.Type is not "ExternalName" && spec.ExternalIPs is { Count: > 0 });
        if (!isReached && spec.ExternalTrafficPolicy is { Length: > 0 })
        {
            Report(
                manifest.At(spec, nameof(spec.ExternalTrafficPolicy)).OnKey(),
                $"{manifest.DisplayName} has an `externalTrafficPolicy`, and nothing reaches it from outside",
                $"the API server refuses it: the Service is of type `{TypeOf(spec)}`",
                "remove `externalTrafficPolicy`, or make the type `LoadBalancer` or `NodePort`",
                manifest,
                context);
        }
    }

    private static void CheckClusterIP(Manifest<V1Service> manifest, V1ServiceSpec spec, RuleContext context)
    {
        string? address = spec.ClusterIP is { Length: > 0 } one ? one : spec.ClusterIPs?.FirstOrDefault();
        if (address is { Length: > 0 } && spec.Type is "ExternalName")
        {
            Place place = PlaceOf(address, manifest, spec);
            Report(
                place,
                $"{manifest.DisplayName} is of type `ExternalName` and has a cluster IP",
                "the API server refuses it: such a Service is a name in DNS and has no address",
                $"remove `{place.Path.LastKey ?? "clusterIPs"}`",
                manifest,
                context);
        }
        else if (address is Headless && spec.Type is "NodePort" or "LoadBalancer")
        {
            Report(
                PlaceOf(address, manifest, spec),
                $"{manifest.DisplayName} is headless (`None`) and of type `{spec.Type}`",
                "the API server refuses it: what is reached from outside needs a cluster IP",
                "remove `clusterIP: None`, or the type; a second Service can have the other",
                manifest,
                context);
        }
    }

    private static void CheckNodePorts(Manifest<V1Service> manifest, V1ServiceSpec spec, RuleContext context)
    {
        foreach (V1ServicePort port in (spec.Ports ?? []).Where(port => port.NodePort is not (null or 0)))
        {
            Report(
                manifest.At(port, nameof(port.NodePort)).OnKey(),
                $"{manifest.DisplayName} has a `nodePort` and is of type `ClusterIP`",
                "the API server refuses it: only `NodePort` and `LoadBalancer` open ports on the nodes",
                "remove `nodePort`, or write `type: NodePort`",
                manifest,
                context);
        }
    }

    private static Place PlaceOf(string address, Manifest manifest, V1ServiceSpec spec) => address == spec.ClusterIP
        ? manifest.At(spec, nameof(spec.ClusterIP)) : manifest.At(spec, nameof(spec.ClusterIPs), 0);

    private static string TypeOf(V1ServiceSpec spec) => spec.Type is { Length: > 0 } type ? type : ClusterIP;

    private static void Report(
        Place place, string message, string why, string advice, Manifest<V1Service> manifest, RuleContext context)
    {
        FindingDraft draft = context.Report(place, message, why, advice);
        if (manifest.At(manifest.Model.Spec!, nameof(V1ServiceSpec.Type)) is { Exists: true } type)
        {
            draft.WithRelated(type, "because of this type");
        }
    }
}
