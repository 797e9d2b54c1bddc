using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Schemas;

namespace KubeLint.Rules.Reliability;

/// <summary>What a container is given of one resource: by itself, by its pod, or by a LimitRange.</summary>
/// <param name="container">The container.</param>
/// <param name="resource">The resource, such as <c>cpu</c>.</param>
/// <param name="context">The settings and the objects of the scan.</param>
internal readonly struct ContainerResource(Container container, string resource, RuleContext context)
{
    /// <summary>Computing time, in cores.</summary>
    public const string Cpu = "cpu";

    /// <summary>Memory, in bytes.</summary>
    public const string Memory = "memory";

    private const string Resources = "resources";
    private const string Limits = "limits";
    private const string Requests = "requests";

    /// <summary>The first version that gives resources to pods as a whole unless it is told not to.</summary>
    public static KubernetesVersion OfWholePods { get; } = new(1, 34);

    private Manifest Manifest => container.Template.Manifest;

    private ObjectFields Own => new(Manifest.Places.NodeOf(container.Model));

    private ObjectFields OfPod => new(Manifest.Places.NodeOf(container.Template.Spec));

    /// <summary>True if nothing gives the container a request. A limit is a request as well.</summary>
    public bool LacksRequest =>
        container.IsLongRunning && !IsWritten(Own, Requests) && !IsWritten(Own, Limits) && IsWhole
        && !(CountsForPods && (IsWritten(OfPod, Requests) || IsWritten(OfPod, Limits)))
        && !context.Bundle.LimitRanges.GiveRequest(Manifest, resource)
        && !context.Bundle.VerticalAutoscalers.SetRequestsOf(Manifest) && !MayBeElsewhere;

    /// <summary>True if nothing gives the container a limit.</summary>
    public bool LacksLimit =>
        container.IsLongRunning && !IsWritten(Own, Limits) && IsWhole
        && !(CountsForPods && IsWritten(OfPod, Limits))
        && !context.Bundle.LimitRanges.GiveLimit(Manifest, resource) && !MayBeElsewhere;

    private bool IsWhole => !container.Template.IsPartial && !Manifest.IsOwned && !PatchName.IsThatOf(Manifest);

    private bool MayBeElsewhere => context.Bundle.Kustomizations.Patch(Manifest, PatchedParts.Resources)
        || context.Bundle.IsAnyExternal(Manifest, "LimitRange");

    private bool CountsForPods => !context.Settings.TargetsBefore(OfWholePods);

    /// <summary>Reports that a request is missing.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="why">Why it matters.</param>
    /// <param name="advice">What to do.</param>
    public void ReportRequest(string message, string why, string advice) => Report(Requests, message, why, advice);

    /// <summary>Reports that a limit is missing.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="why">Why it matters.</param>
    /// <param name="advice">What to do.</param>
    public void ReportLimit(string message, string why, string advice) => Report(Limits, message, why, advice);

    private void Report(string field, string message, string why, string advice)
    {
        bool hasSome = Own.Mapping?.Find(Resources) is not null;
        Place place = hasSome
            ? Manifest.At(Manifest.Places.PathOf(container.Model).Key(Resources).Key(field).Key(resource)).OnKey()
            : container.At(nameof(V1Container.Name));
        FindingDraft draft = context.Report(place, message, why, advice);
        if (IsWritten(OfPod, field))
        {
            draft.WithRelated(
                container.Template.At(nameof(V1PodSpec.Resources)).OnKey(),
                $"Kubernetes before {OfWholePods} takes no notice of this");
        }
    }

    /// <summary>What is of a wrong type is the schema's concern, or still to be filled in.</summary>
    private bool IsWritten(ObjectFields owner, string field)
    {
        ObjectFields resources = owner.Fields(Resources);
        ObjectFields amounts = resources.Fields(field);
        return amounts.Has(resource)
            || (owner.Has(Resources) && resources.Mapping is null)
            || (resources.Has(field) && amounts.Mapping is null);
    }
}
