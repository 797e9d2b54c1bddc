using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Workloads;

namespace KubeLint.Rules.Reliability;

/// <summary>A container that gets connections before anyone knows whether it can answer.</summary>
[Rule(
    "KL7010",
    "no-readiness-probe",
    RuleFamily.Reliability,
    Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A container that a Service leads to, or that has ports where there are no Services, has no readiness "
        + "probe.",
    Guide = "What Kubernetes Provides",
    Equivalents =
    [
        "kube-linter:no-readiness-probe", "kube-score:pod-probes", "polaris:readinessProbeMissing",
        "checkov:CKV_K8S_9", "kics:a659f3b5", "kubescape:C-0018",
        "datree:CONTAINERS_MISSING_READINESSPROBE_KEY", "popeye:POP-102", "popeye:POP-104",
        "kyverno:require-pod-probes", "terrascan:AC_K8S_0072", "gatekeeper:k8srequiredprobes",
    ])]
internal sealed class NoReadinessProbe : BundleRule
{
    private const string Advice =
        "add a `readinessProbe` that asks for what clients need, such as an `httpGet` of a path that answers then";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        ServedPods served = new(bundle);
        HashSet<Container> reported = [];
        foreach (Manifest<V1Service> service in bundle.All<V1Service>())
        {
            IReadOnlyList<PodTemplate> pods = served.Behind(service);
            for (int index = 0; index < pods.Count; index++)
            {
                if (bundle.Vicinity.MayMeet(service, pods[index].Manifest)
                    && ServingPorts.MayBeUnready(pods[index], bundle))
                {
                    served.Add(pods[index]);
                    CheckServed(service, pods[index], reported, context);
                }
            }
        }

        foreach (PodTemplate template in bundle.PodTemplates)
        {
            if (ServingPorts.MayBeUnready(template, bundle) && served.ShowNoServiceFor(template))
            {
                CheckAlone(template, context);
            }
        }
    }

    private static void CheckServed(
        Manifest<V1Service> service, PodTemplate template, HashSet<Container> reported, RuleContext context)
    {
        if (service.Model.Spec.PublishNotReadyAddresses is true)
        {
            return;
        }

        foreach (V1ServicePort port in service.Model.Spec.Ports.Each())
        {
            if (ServingPorts.Unready(port, template) is { } container && reported.Add(container))
            {
                context.Report(
                        container.At(nameof(V1Container.Name)),
                        $"{container.DisplayName} is behind {service.DisplayName} and has no readiness probe",
                        "it gets connections as soon as it is started, and goes on getting them when it cannot answer",
                        Advice)
                    .WithRelated(service.At(port, nameof(port.Port)), "leads here");
            }
        }
    }

    private static void CheckAlone(PodTemplate template, RuleContext context)
    {
        foreach (Container container in AppContainers.Of(template))
        {
            if (ServingPorts.IsUnready(container) && ServingPorts.Of(container) is { } port)
            {
                FindingDraft draft = context.Report(
                        container.At(nameof(V1Container.Name)),
                        $"{container.DisplayName} has a port and no readiness probe",
                        "neither Services nor rollouts can tell when it can answer",
                        Advice)
                    .WithRelated(template.Manifest.At(port, nameof(port.ContainerPort)), "the port");
                if (template.Manifest.ModelObject is V1Pod)
                {
                    draft.WithSeverity(Severity.Info);
                }
            }
        }
    }
}
