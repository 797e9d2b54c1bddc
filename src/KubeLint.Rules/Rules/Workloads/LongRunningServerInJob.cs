using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Workloads;

/// <summary>A Job that never comes to an end.</summary>
[Rule(
    "KL1009",
    "long-running-server-in-job",
    RuleFamily.Workloads,
    Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A Job or CronJob runs a server: a known one, one with a readiness probe, or one behind a Service.",
    Guide = "Jobs and CronJobs: Task Automation")]
internal sealed class LongRunningServerInJob : BundleRule
{
    private const string Why = "a Job is done when its pods end by themselves, and a server never does";
    private const string Advice = "run it in a Deployment, or let the container end when its work is done";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        // A headless Service gives the pods of an indexed Job their names, and one that selects other workloads too may
        // just catch a label too many.
        IReadOnlyDictionary<PodTemplate, Manifest<V1Service>> services = ServicesOfPods.First(
            bundle, (service, pods) => !ServicesOfPods.IsHeadless(service) && pods.All(IsJob));
        foreach (PodTemplate template in bundle.PodTemplates.Where(each => IsJob(each) && !each.IsPartial))
        {
            if (!AppContainers.Of(template).Any(container => Check(container, context))
                && services.GetValueOrDefault(template) is { } service)
            {
                context.Report(
                        template.LabelPlace(service.Model.Spec.Selector.Keys.First()),
                        $"{template.DisplayName} is behind {service.DisplayName}, as a server is",
                        Why,
                        "run it in a Deployment, or let the Service select other pods")
                    .WithSeverity(Severity.Info)
                    .WithConfidence(Confidence.Low)
                    .WithRelated(service.At(service.Model.Spec, nameof(V1ServiceSpec.Selector)), "the selector");
            }
        }
    }

    private static bool IsJob(PodTemplate template) => template.Manifest.ModelObject is V1Job or V1CronJob;

    private static bool Check(Container container, RuleContext context)
    {
        if (container.Model.ReadinessProbe is not null)
        {
            context.Report(
                    container.At(nameof(V1Container.ReadinessProbe)).OnKey(),
                    $"{container.DisplayName} of {container.Template.DisplayName} says when it is ready, as a server "
                        + "does",
                    Why,
                    $"{Advice}; nothing asks whether the pods of a Job are ready")
                .WithSeverity(Severity.Info)
                .WithConfidence(Confidence.Low);
            return true;
        }

        bool runsDefault = container.Model is { Command: null or { Count: 0 }, Args: null or { Count: 0 } };
        if (!runsDefault || KnownSoftware.In(container.Image) is not
            {
                Kind: SoftwareKind.Server or SoftwareKind.IngressController or SoftwareKind.Database
                    or SoftwareKind.MessageQueue or SoftwareKind.Store,
            } product)
        {
            return false;
        }

        context.Report(
            container.At(nameof(V1Container.Image)),
            $"{container.DisplayName} of {container.Template.DisplayName} seems to start the server {product.Name}",
            Why,
            Advice);
        return true;
    }
}
