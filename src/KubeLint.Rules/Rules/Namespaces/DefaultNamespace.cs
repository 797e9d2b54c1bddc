using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;

namespace KubeLint.Rules.Namespaces;

/// <summary>A file whose objects land in the namespace <c>default</c>.</summary>
[Rule(
    "KL4001",
    "default-namespace",
    RuleFamily.Namespaces,
    Severity.Info,
    Summary = "Objects are in the namespace `default`, or name none, which comes to the same.",
    Guide = "Kubernetes Objects: The Building Blocks",
    Equivalents =
    [
        "kube-linter:use-namespace", "checkov:CKV_K8S_21", "trivy:KSV-0110", "kics:611ab018", "kubescape:C-0061",
        "kubescape:C-0212", "datree:WORKLOAD_INCORRECT_NAMESPACE_VALUE_DEFAULT", "kyverno:disallow-default-namespace",
        "terrascan:AC_K8S_0086",
    ])]
internal sealed class DefaultNamespace : SourceRule
{
    private const string Default = "default";

    private static readonly FieldPath _namespace = FieldPath.Of("metadata", "namespace");

    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        List<Manifest>? found = null;
        for (int index = 0; index < file.Manifests.Count; index++)
        {
            if (IsInDefault(file.Manifests[index], context.Bundle))
            {
                (found ??= []).Add(file.Manifests[index]);
            }
        }

        if (found is not null)
        {
            Report(found, context);
        }
    }

    private static void Report(List<Manifest> found, RuleContext context)
    {
        Manifest first = found[0];
        DetectedEnvironment environment = context.EnvironmentOf(first);
        string more = found.Count switch
        {
            1 => "",
            2 => ", like another object of this file",
            var all => $", like {all - 1} other objects of this file",
        };
        const string shared =
            "everybody's objects meet in `default`: quotas, policies and access rules cannot tell them apart";
        Place place = first.At(_namespace);
        Place known = found.Count == 1 ? place
            : found.MinBy(manifest => manifest.Identity.ToString(), StringComparer.Ordinal)!.At(_namespace);
        context.Report(
                place,
                first.Namespace is null
                    ? $"{first.DisplayName} names no namespace, so it goes into `default` unless told otherwise{more}"
                    : $"{first.DisplayName} is in the namespace `default`{more}",
                environment.IsProduction ? $"{shared}, and this is production: {environment.Reason}" : shared,
                "name a namespace of its own, or let a kustomization or a chart set it")
            .KnownBy(known)
            .WithSeverity(environment.IsProduction ? Severity.Warning : Severity.Info)
            .WithConfidence(first.Namespace is null ? Confidence.Medium : Confidence.High);
    }

    private static bool IsInDefault(Manifest manifest, Bundle bundle)
    {
        bool isNamespaced = BuiltInKinds.Find(manifest.Group, manifest.Kind) is { IsNamespaced: true };
        if (!isNamespaced || manifest.IsOwned || BelongsInDefault(manifest))
        {
            return false;
        }

        bool isSetByKustomize = bundle.Kustomizations.That(manifest.Source) is { Count: > 0 } takers
            && takers.Any(static kustomization => kustomization.Namespace is not null);
        string? name = bundle.NamespaceOf(manifest);
        return isSetByKustomize ? name == Default : name is null or Default && !IsReleasedByHelm(manifest);
    }

    /// <summary>
    /// A rendered chart leaves the namespace to <c>helm install</c>, or has <c>default</c> from <c>helm template</c>
    /// without one; its labels tell it.
    /// </summary>
    private static bool IsReleasedByHelm(Manifest manifest) =>
        manifest.NodeAt("metadata", "labels") is Yaml.YamlMapping labels
        && (labels.Find("helm.sh/chart") is not null
            || labels.Find("app.kubernetes.io/managed-by")?.Value.Resolved is Yaml.YamlScalar { Value: "Helm" });

    /// <summary>The API server's own objects there.</summary>
    private static bool BelongsInDefault(Manifest manifest) => (manifest.Kind, manifest.Name) is
        ("Service" or "Endpoints" or "EndpointSlice", "kubernetes") or ("ServiceAccount", Default);
}
