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
internal sealed class ReservedPriorityClass : ManifestRule<V1PriorityClass>
{
    private const string Prefix = "system-";
    private const int HighestForUsers = 1_000_000_000;
    private static readonly string[] _known = ["system-cluster-critical", "system-node-critical"];

    /// <inheritdoc/>
    protected override void Check(Manifest<V1PriorityClass> manifest, RuleContext context)
    {
        if (manifest.Model is not { Metadata: { Name: { } name } metadata } priority
            || _known.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        if (name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            context.Report(
                manifest.At(metadata, nameof(metadata.Name)).Part(0, Prefix.Length),
                $"The name of {manifest.DisplayName} starts with `{Prefix}`",
                "the API server refuses it: such names are the system's own",
                "choose another name");
        }
        else if (priority.Value > HighestForUsers)
        {
            context.Report(
                manifest.At(priority, nameof(priority.Value)),
                string.Create(CultureInfo.InvariantCulture, $"The value of {manifest.DisplayName} is {priority.Value}"),
                "the API server refuses it: higher values are the system's own",
                string.Create(CultureInfo.InvariantCulture, $"write {HighestForUsers} or less"));
        }
    }
}
