using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Namespaces;

/// <summary>A namespace that holds objects for different environments.</summary>
[Rule("KL4004", "mixed-environments", RuleFamily.Namespaces, Severity.Warning,
    Summary = "One namespace holds objects that are labelled for different environments.",
    Guide = "Namespaces")]
internal sealed class MixedEnvironments : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        // What was seen first, by namespace and by what is surely applied together: folders and kustomizations.
        Dictionary<(string? Namespace, object Where), LabelledObject> first = [];
        HashSet<(LabelledObject First, EnvironmentKind Other)> reported = [];
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (manifest.Kind == "Namespace" || EnvironmentDetector.LabelOf(manifest) is not var (path, kind))
            {
                continue;
            }

            LabelledObject labelled = new(manifest, path, kind);
            string? name = bundle.NamespaceOf(manifest);
            LabelledObject? other = null;
            foreach (object where in TogetherWith(manifest, name, bundle))
            {
                LabelledObject? earlier = first.GetValueOrDefault((name, where));
                first.TryAdd((name, where), labelled);
                other ??= earlier is not null && earlier.Kind != kind ? earlier : null;
            }

            if (other is not null && reported.Add((other, kind)))
            {
                Report(labelled, other, name, context);
            }
        }
    }

    /// <summary>What names no namespace may be applied into any, but one file is mostly applied at once.</summary>
    private static IEnumerable<object> TogetherWith(Manifest manifest, string? name, Bundle bundle) => name is null
        ? [manifest.Source]
        : bundle.Kustomizations.That(manifest.Source).Prepend<object>(manifest.Source.Folder);

    private static void Report(LabelledObject labelled, LabelledObject other, string? name, RuleContext context) =>
        context.Report(
                labelled.Place,
                $"{labelled.Manifest.DisplayName} is labelled {labelled.Label} and shares "
                    + (name is null ? "a namespace" : $"the namespace `{name}`")
                    + $" with {other.Manifest.DisplayName}, labelled {other.Label}",
                "environments in one namespace share quotas, access rights, Secrets and network policies",
                name is null
                    ? "name a namespace for each environment, so that one apply does not join them"
                    : "give each environment a namespace of its own")
            .WithSeverity(name is null ? Severity.Info : Severity.Warning)
            .WithRelated(other.Place, "for another environment");
}
