using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>More CPUs than a node has, since the unit was forgotten or is that of memory.</summary>
[Rule(
    "KL0526",
    "cpu-quantity-suspicious",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "An amount of CPU has a unit of memory, or counts a hundred whole CPUs or more.")]
internal sealed class CpuQuantitySuspicious : PodTemplateRule
{
    private static readonly Quantity Many = Quantity.Of(100);

    /// <summary>What goes with a CPU where many are meant: no machine has so little memory for each.</summary>
    private static readonly Quantity LeastMemoryOfEach = Quantity.Of(256 << 20);

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (ResourceLists lists in template.Resources)
        {
            CheckList(lists.Limits, context);
            CheckList(lists.Requests, context);
        }
    }

    private static void CheckList(IReadOnlyList<ResourceAmount> amounts, RuleContext context)
    {
        if (amounts.FirstOrDefault(amount => amount.Name is "cpu") is not { Quantity: { } cpus } cpu)
        {
            return;
        }

        int length = QuantityGrammar.NumberLength(cpu.Text);
        string number = cpu.Text[..length];
        string unit = cpu.Text[length..];
        if (unit is "k" or "M" or "G" or "T" or "P" or "E" || unit.EndsWith('i'))
        {
            context.Report(
                cpu.Place.Part(length, unit.Length),
                $"`{cpu.Text}` of CPU has a unit of memory",
                "it asks for more CPUs than any node has: as a request, it keeps the pod waiting for ever",
                $"write `{number}m` for thousandths of a CPU, or `{number}` for whole ones");
        }
        else if (unit.Length == 0 && cpus >= Many && !IsLargeMachine(amounts, cpus))
        {
            context.Report(
                cpu.Place,
                $"`{cpu.Text}` of CPU means {cpus.Units} whole CPUs",
                "hardly a node has that many: as a request, it keeps the pod waiting for ever",
                $"write `{number}m` if thousandths of a CPU are meant");
        }
    }

    private static bool IsLargeMachine(IReadOnlyList<ResourceAmount> amounts, Quantity cpus) =>
        amounts.Any(amount => amount.Name is "memory" && amount.Quantity is { } memory
            && memory.Units >= LeastMemoryOfEach.Units * cpus.Units);
}
