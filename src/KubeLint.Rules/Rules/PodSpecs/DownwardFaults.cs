using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Text;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in references to fields of the pod itself: the downward API.</summary>
/// <param name="manifest">The manifest of the pod.</param>
/// <param name="context">Tells the target versions, and takes the findings.</param>
internal readonly struct DownwardFaults(Manifest manifest, RuleContext context)
{
    private const string Resources = "`limits` or `requests` of `cpu`, `memory` or `ephemeral-storage`";

    private static readonly string[] OfContainers =
    [
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory",
        "requests.ephemeral-storage",
    ];

    /// <summary>Looks at a reference to a field.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="use">What the field is for.</param>
    public void CheckField(V1ObjectFieldSelector reference, DownwardUse use)
    {
        if (reference.ApiVersion is { Length: > 0 } and not "v1")
        {
            PodRefusal.Of(
                manifest.At(reference, nameof(reference.ApiVersion)),
                $"A field of the pod has the API version `{reference.ApiVersion}`",
                "leave it out, or write `v1`").Report(context);
        }

        if (reference.FieldPath is { } path && !TextTemplates.AppearIn(path)
            && DownwardFields.FaultIn(path, use, PodVersions.KnowHostIPs(context)) is var (message, advice))
        {
            PodRefusal.Of(manifest.At(reference, nameof(reference.FieldPath)), message, advice).Report(context);
        }
    }

    /// <summary>Looks at a reference to what a container asks for.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="use">What the amount is for.</param>
    public void CheckResource(V1ResourceFieldSelector reference, DownwardUse use)
    {
        if (use == DownwardUse.Volume && reference.ContainerName is null or ""
            && !manifest.Has(reference, nameof(reference.ContainerName)))
        {
            PodRefusal.Of(
                manifest.At(reference, nameof(reference.ContainerName)),
                "A resource field in a volume names no container",
                "add `containerName`").Report(context);
        }

        if (reference.Resource is { } resource && !IsResource(resource) && !TextTemplates.AppearIn(resource))
        {
            PodRefusal.Of(
                manifest.At(reference, nameof(reference.Resource)),
                $"`{resource}` is no resource that a container can be told of",
                EditDistance.Nearest(resource, OfContainers) is { } near ? $"write `{near}`" : $"use {Resources}")
                .Report(context);
        }
        else if (manifest.Has(reference, nameof(reference.Divisor)))
        {
            InDivisor(reference)?.Report(context);
        }
    }

    private Refusal? InDivisor(V1ResourceFieldSelector reference)
    {
        Place place = manifest.At(reference, nameof(reference.Divisor));
        return place.Node is YamlScalar scalar && ModelScalars.QuantityText(scalar) is { } divisor
            && Divisors.FaultIn(divisor, reference.Resource ?? "") is { } advice
            ? PodRefusal.Of(place, $"`{reference.Resource}` cannot be divided by `{divisor}`", advice) : null;
    }

    private static bool IsResource(string resource) => OfContainers.Contains(resource, StringComparer.Ordinal)
        || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal)
        || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);
}
