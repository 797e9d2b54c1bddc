using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Namespaces;

/// <summary>Something of the user's own where Kubernetes keeps its own things.</summary>
[Rule("KL4002", "reserved-namespace", RuleFamily.Namespaces, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A workload in `kube-system`, `kube-public` or `kube-node-lease`, or a Namespace named `kube-...`.",
    Guide = "Namespaces",
    Equivalents = ["trivy:KSV-0037"])]
internal sealed class ReservedNamespace : ObjectRule
{
    private const string Prefix = "kube-";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest is Manifest<V1Namespace>)
        {
            CheckName(manifest, context);
            return;
        }

        string? name = manifest.PodTemplate is null ? null : context.Bundle.NamespaceOf(manifest);
        if (BuiltInNamespaces.AreSystem(name) && !manifest.IsOwned && !PatchName.IsThatOf(manifest)
            && !(name == BuiltInNamespaces.KubeSystem && ClusterComponents.Include(manifest.PodTemplate!)))
        {
            context.Report(
                manifest.At("metadata", "namespace"),
                $"{manifest.DisplayName} is in the namespace `{name}`, which is for Kubernetes itself",
                "quotas, policies and admission checks mostly leave it out, and who may work in it can take over the "
                    + "cluster",
                "put it into a namespace of its own");
        }
    }

    private static void CheckName(Manifest manifest, RuleContext context)
    {
        if (manifest.Name.StartsWith(Prefix, StringComparison.Ordinal) && !BuiltInNamespaces.Include(manifest.Name))
        {
            context.Report(
                    manifest.At("metadata", "name").Part(0, Prefix.Length),
                    $"{manifest.DisplayName} starts with `kube-`, which is kept for Kubernetes itself",
                    "a later version may use the name, and tools treat such namespaces as parts of the system",
                    "choose another name")
                .WithConfidence(Confidence.High);
        }
    }
}
