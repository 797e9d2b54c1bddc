using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Reliability;

/// <summary>Finds where the request for a resource is not its limit.</summary>
internal static class EqualAmounts
{
    /// <summary>Reports each such place.</summary>
    /// <param name="template">The pods.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="why">Why it matters.</param>
    /// <param name="context">Takes the findings.</param>
    public static void Check(PodTemplate template, string resource, string why, RuleContext context)
    {
        Manifest manifest = template.Manifest;
        if (template.IsPartial || manifest.IsOwned || PatchName.IsThatOf(manifest)
            || context.Bundle.LimitRanges.GiveLimit(manifest, resource)
            || context.Bundle.Kustomizations.Patch(manifest, PatchedParts.Resources))
        {
            return;
        }

        // What a pod has as a whole decides alone how it is treated.
        bool isOfPod = !context.Settings.TargetsBefore(ContainerResource.OfWholePods)
            && Array.Exists(template.Resources, lists => lists.IsOfPod && Has(lists, resource));
        foreach (ResourceLists lists in template.Resources)
        {
            if (lists.IsOfPod == isOfPod && lists.Container?.Role is not ContainerRole.Ephemeral)
            {
                Check(lists, resource, why, context);
            }
        }
    }

    private static void Check(ResourceLists lists, string resource, string why, RuleContext context)
    {
        if (lists.RequestOf(resource) is not { Quantity: { } asked } request)
        {
            return;
        }

        if (lists.LimitOf(resource) is not { } limit)
        {
            context.Report(
                request.Place,
                $"{lists.Subject} requests `{request.Text}` of {resource}, and has no limit",
                why,
                $"set `resources.limits.{resource}` to the same amount");
        }
        else if (limit.Quantity is { } most && asked < most)
        {
            context.Report(
                    request.Place,
                    $"{lists.Subject} requests `{request.Text}` of {resource}, less than its limit, `{limit.Text}`",
                    why,
                    "raise the request to the limit, or lower the limit to it")
                .WithRelated(limit.Place, "the limit");
        }
    }

    private static bool Has(ResourceLists lists, string resource) =>
        lists.RequestOf(resource) is not null || lists.LimitOf(resource) is not null;
}
