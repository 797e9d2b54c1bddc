using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Rules.Workloads;

/// <summary>A Deployment that runs what a StatefulSet is for.</summary>
[Rule(
    "KL1003",
    "stateful-app-in-deployment",
    RuleFamily.Workloads,
    Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A Deployment runs a database, queue or store, or several replicas on one ReadWriteOnce claim.",
    Guide = "Deployment vs StatefulSet vs DaemonSet")]
internal sealed class StatefulAppInDeployment : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (PodTemplate template in bundle.PodTemplates.Where(each => DeploymentKinds.Include(each.Manifest)))
        {
            foreach (Container container in template.Containers)
            {
                CheckImage(container, context);
            }

            foreach (SharedClaim claim in SharedClaim.Of(template, bundle))
            {
                Report(claim, template.Manifest, context);
            }
        }
    }

    private static void CheckImage(Container container, RuleContext context)
    {
        if (container.Role != ContainerRole.Main
            || container.Image is not { } image
            || KnownSoftware.In(image) is not { } product
            || !product.KeepsStateIn(container.Model))
        {
            return;
        }

        Manifest manifest = container.Template.Manifest;
        int start = container.Model.Image.IndexOf(image.Repository, StringComparison.Ordinal);
        context.Report(
            container.At(nameof(V1Container.Image)).Part(start, image.Repository.Length),
            $"{manifest.DisplayName} seems to run {product.Name}, by the image `{image.Repository}`",
            $"its pods have no stable names and {WhyOf(container.Template)}",
            "run it in a StatefulSet with volumeClaimTemplates, or leave it to an operator or a managed service");
    }

    private static string WhyOf(PodTemplate template)
    {
        bool keepsData = (template.Spec.Volumes ?? []).Any(volume => volume is
        {
            EmptyDir: null, ConfigMap: null, Secret: null, Projected: null, DownwardAPI: null, Name.Length: > 0,
        });
        bool isRecreated = template.Manifest.NodeAt("spec", "strategy", "type") is YamlScalar { Value: "Recreate" };
        return (keepsData, isRecreated) switch
        {
            (false, _) => "no volume that outlives them, so what they store is lost with each of them",
            (true, true) => "share one volume, so it can have no second replica and stands still during a rollout",
            (true, false) => "share one volume, so during a rollout two of them run on the same data",
        };
    }

    private static void Report(SharedClaim claim, Manifest manifest, RuleContext context)
    {
        string surely = claim.IsSurelyThere ? "" : ", if both are applied into one namespace";
        context.Report(
                claim.Mount,
                $"{claim.Replicas} replicas of {manifest.DisplayName} share the {claim.AccessMode} claim "
                    + $"`{claim.Claim.Name}`{surely}",
                claim.AccessMode == MountedClaim.ReadWriteOncePod
                    ? "one pod alone may use such a volume, so the other replicas never start"
                    : "one node alone can attach such a volume, so replicas on other nodes never start",
                "use a StatefulSet with volumeClaimTemplates, a volume with ReadWriteMany, or one replica")
            .WithSeverity(claim.IsSurelyThere ? Severity.Error : Severity.Info)
            .WithConfidence(claim.IsSurelyThere ? Confidence.High : Confidence.Low)
            .WithRelated(claim.ReplicasSetAt, "the replicas are set here")
            .WithRelated(claim.Claim.At("spec", "accessModes"), $"{claim.AccessMode} only");
    }
}
