using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A resource that containers cannot ask for.</summary>
[Rule(
    "KL0524",
    "invalid-resource-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A container asks for a resource that does not exist, or for a claim that its pod does not make.")]
internal sealed class InvalidResourceName : PodTemplateRule
{
    private static readonly string[] OfContainer = ["cpu", "memory", "ephemeral-storage"];
    private static readonly string[] OfPod = ["cpu", "memory"];

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (ResourceLists lists in template.Resources)
        {
            CheckNames(lists.Limits, lists.IsOfPod, context);
            CheckNames(lists.Requests, lists.IsOfPod, context);
            if (lists.Model.Claims is { Count: > 0 })
            {
                PodRefusal.Report(new ResourceClaimFaults(template).Unmade(lists.Model), context);
            }
        }
    }

    private static void CheckNames(IReadOnlyList<ResourceAmount> amounts, bool isOfPod, RuleContext context)
    {
        for (int index = 0; index < amounts.Count; index++)
        {
            CheckName(amounts[index], isOfPod, context);
        }
    }

    private static void CheckName(ResourceAmount amount, bool isOfPod, RuleContext context)
    {
        string[] known = isOfPod ? OfPod : OfContainer;
        string name = amount.Name;
        if (known.Contains(name, StringComparer.Ordinal) || TextTemplates.AppearIn(name))
        {
            return;
        }

        Place place = amount.Place.OnKey();
        if (amount.IsHugePages)
        {
            if (amount.PageSize is null)
            {
                context.Report(
                    place, $"`{name}` names no page size", PodRefusal.Why, "write it like `hugepages-2Mi`");
            }
        }
        else if (NameGrammar.LabelKey.FaultIn(name) is { } fault)
        {
            context.Report(
                place, $"The resource `{name}` {fault.Problem}", PodRefusal.Why, $"use {NameGrammar.LabelKey.Rule}");
        }
        else if (isOfPod || !name.Contains('/', StringComparison.Ordinal))
        {
            context.Report(
                place,
                $"A {(isOfPod ? "pod as a whole" : "container")} cannot ask for `{name}`",
                PodRefusal.Why,
                MeantBy(name, known) is { } meant ? $"write `{meant}`" : Advice(name, isOfPod));
        }
        else if (name.StartsWith("requests.", StringComparison.Ordinal))
        {
            context.Report(
                place,
                $"A container cannot ask for `{name}`",
                $"{PodRefusal.Why}: such names are for quotas",
                $"write `{name["requests.".Length..]}`");
        }
    }

    /// <summary>What is cut short, or mistyped; a GPU is no CPU.</summary>
    private static string? MeantBy(string name, string[] known) =>
        Array.Find(known, each => each.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        ?? (name.Contains("gpu", StringComparison.OrdinalIgnoreCase) ? null : EditDistance.Nearest(name, known));

    private static string Advice(string name, bool isOfPod) => isOfPod
        ? "use `cpu`, `memory` or huge pages here, and give the rest to containers"
        : name is "storage"
            ? "write `ephemeral-storage` for the container's own disk, or mount a volume"
            : "use `cpu`, `memory` or `ephemeral-storage`, or the full name of what a device plugin offers, such as "
                + "`nvidia.com/gpu`";
}
