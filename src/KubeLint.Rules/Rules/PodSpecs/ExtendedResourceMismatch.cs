using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An amount of a resource that is handed out in whole pieces only, such as a GPU or a huge page.</summary>
[Rule(
    "KL0523",
    "extended-resource-mismatch",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A GPU, huge pages or the like are asked for in a fraction, or with unequal request and limit.")]
internal sealed class ExtendedResourceMismatch : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (ResourceLists lists in template.Resources)
        {
            if (!lists.Limits.Any(limit => limit.IsInPieces) && !lists.Requests.Any(request => request.IsInPieces))
            {
                continue;
            }

            foreach (ResourceAmount amount in lists.Limits.Concat(lists.Requests))
            {
                PieceFault(amount)?.Report(context);
            }

            foreach (ResourceAmount request in lists.Requests)
            {
                RequestFault(lists, request)?.Report(context);
            }

            PagesFault(lists)?.Report(context);
        }
    }

    private static Refusal? PieceFault(ResourceAmount amount)
    {
        if (amount is { IsExtended: true, Quantity.IsWhole: false })
        {
            return PodRefusal.Of(
                amount.Place, $"`{amount.Text}` is a fraction of `{amount.Name}`", "ask for a whole number of it");
        }

        return amount is { PageSize: { } page, Quantity: { } quantity } && !(quantity.Units % page.Units).IsZero
                ? PodRefusal.Of(
                    amount.Place,
                    $"`{amount.Text}` is no multiple of the page size in `{amount.Name}`",
                    "ask for a whole number of pages")
                : null;
    }

    private static Refusal? RequestFault(ResourceLists lists, ResourceAmount request)
    {
        if (!request.IsInPieces || request.Quantity is not { } asked)
        {
            return null;
        }

        ResourceAmount? limit = lists.LimitOf(request.Name);
        if (limit is null && !lists.IsOfPod)
        {
            return PodRefusal.Of(
                request.Place,
                $"{lists.Subject} requests `{request.Name}` without a limit",
                "write it as a limit: the request is then the same") with
            {
                Why = $"{PodRefusal.Why}: what comes in pieces cannot be overcommitted",
            };
        }

        return limit?.Quantity is { } most && asked != most
            ? PodRefusal.Of(
                request.Place,
                $"{lists.Subject} requests `{request.Text}` of `{request.Name}`, and its limit is `{limit.Text}`",
                "let both be the same, or write the limit only") with
            {
                Why = $"{PodRefusal.Why}: what comes in pieces cannot be overcommitted",
                Other = limit.Place,
                OtherMessage = "the limit",
            }
            : null;
    }

    private static Refusal? PagesFault(ResourceLists lists) =>
        lists.Limits.Concat(lists.Requests).FirstOrDefault(amount => amount.IsHugePages) is { } pages
        && !lists.Limits.Concat(lists.Requests).Any(amount => amount.Name is "cpu" or "memory")
            ? PodRefusal.Of(
                pages.Place.OnKey(),
                $"{lists.Subject} asks for huge pages, and for neither CPU nor memory",
                "add `cpu` or `memory`")
            : null;
}
