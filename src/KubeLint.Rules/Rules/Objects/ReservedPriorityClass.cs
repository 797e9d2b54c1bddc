using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A priority class that takes a name or a value of the system's own.</summary>
[Rule(
    "KL0439",
    "reserved-priority-class",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A PriorityClass has a name that starts with `system-`, or a value above one billion.")]
internal sealed class ReservedPriorityClass : RefusalRule
{
    private const string Prefix = "system-";
    private const int HighestForUsers = 1_000_000_000;
    private static readonly string[] _known = ["system-cluster-critical", "system-node-critical"];

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        if (manifest.ModelObject is not V1PriorityClass { Metadata: { Name: { } name } metadata } priority
            || _known.Contains(name, StringComparer.Ordinal))
        {
            yield break;
        }

        if (name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            yield return new Refusal(
                manifest.At(metadata, nameof(metadata.Name)).Part(0, Prefix.Length),
                $"The name of {manifest.DisplayName} starts with `{Prefix}`",
                "choose another name")
            {
                Why = "the API server refuses it: such names are the system's own",
            };
        }
        else if (priority.Value > HighestForUsers)
        {
            yield return new Refusal(
                manifest.At(priority, nameof(priority.Value)),
                string.Create(CultureInfo.InvariantCulture, $"The value of {manifest.DisplayName} is {priority.Value}"),
                string.Create(CultureInfo.InvariantCulture, $"write {HighestForUsers} or less"))
            {
                Why = "the API server refuses it: higher values are the system's own",
            };
        }
    }
}
