using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A request for more than the limit allows.</summary>
[Rule(
    "KL0522",
    "request-exceeds-limit",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A container, or a pod as a whole, requests more of a resource than its limit.")]
internal sealed class RequestExceedsLimit : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (ResourceLists lists in template.Resources)
        {
            for (int index = 0; index < lists.Requests.Count; index++)
            {
                ResourceAmount request = lists.Requests[index];
                ResourceAmount? limit = lists.LimitOf(request.Name);
                if (request.IsExtended || request.IsHugePages
                    || request.Quantity is not { } asked || limit?.Quantity is not { } most || asked <= most)
                {
                    continue;
                }

                context.Report(
                        request.Place,
                        $"{lists.Subject} requests `{request.Text}` of {request.Name}, and its limit is `{limit.Text}`",
                        PodRefusal.Why,
                        "lower the request, or raise the limit to it")
                    .WithRelated(limit.Place, "the limit");
            }
        }
    }
}
