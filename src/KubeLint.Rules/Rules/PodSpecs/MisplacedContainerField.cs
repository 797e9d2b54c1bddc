using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A field that containers of another role have.</summary>
[Rule(
    "KL0507",
    "misplaced-container-field",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An init container has probes or hooks, or a container a restart policy that its role cannot have.")]
internal sealed class MisplacedContainerField : ContainerRule, IViolationOwner
{
    /// <summary>The first version in which a container of any role may have a restart policy.</summary>
    private static readonly KubernetesVersion AnyRestartPolicy = new(1, 35);

    /// <summary>The first version that knows native sidecars unless it is told not to.</summary>
    private static readonly KubernetesVersion Sidecars = new(1, 29);

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Role == ContainerRole.Init)
        {
            ReportIf(container.Model.LivenessProbe, nameof(V1Container.LivenessProbe), container, context);
            ReportIf(container.Model.ReadinessProbe, nameof(V1Container.ReadinessProbe), container, context);
            ReportIf(container.Model.StartupProbe, nameof(V1Container.StartupProbe), container, context);
            ReportIf(container.Model.Lifecycle, nameof(V1Container.Lifecycle), container, context);
        }

        if (container.Model.RestartPolicy is { } policy && !TextTemplates.AppearIn(policy))
        {
            CheckRestartPolicy(policy, container, context);
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        violation is { Kind: ViolationKind.UnknownField, Schema.Name: "io.k8s.api.core.v1.Container" }
        && violation.Path.LastKey == "restartPolicy" && manifest.PodTemplate is not null
        && violation.Node is YamlScalar { AsString: { } policy } && !TextTemplates.AppearIn(policy);

    private static void ReportIf(object? value, string property, Container container, RuleContext context)
    {
        if (value is null)
        {
            return;
        }

        Place place = container.At(property).OnKey();
        context.Report(
            place,
            $"Init c{container.DisplayName[1..]} has `{place.Path.LastKey}`",
            $"{PodRefusal.Why}: an init container runs to its end, so there is nothing to probe and no hook to run",
            "remove it, or make the container a sidecar with `restartPolicy: Always`");
    }

    private static void CheckRestartPolicy(string policy, Container container, RuleContext context)
    {
        bool isStrict = context.Settings.TargetsBefore(AnyRestartPolicy);
        string oldest = context.Settings.KubernetesVersions?.Oldest.ToString() ?? "";
        (string Message, string Why, string Advice)? fault = (container.Role, policy) switch
        {
            (ContainerRole.Sidecar, _) when context.Settings.TargetsBefore(Sidecars) => (
                $"{container.DisplayName} is a native sidecar, which Kubernetes {oldest} does not know",
                "its `restartPolicy` is dropped, and the pod then waits for the container to end",
                "run it beside the others in `containers`, or require Kubernetes 1.29"),
            (ContainerRole.Sidecar, _) => null,
            (_, not ("Always" or "OnFailure" or "Never")) => (
                $"`{policy}` is no restart policy", PodRefusal.Why, "use `Always`, `OnFailure` or `Never`"),
            (ContainerRole.Init, _) when isStrict => (
                $"Init containers have no restart policy but `Always` in Kubernetes {oldest}",
                PodRefusal.Why,
                "remove it: the pod's own `restartPolicy` says what becomes of a failed init container"),
            (ContainerRole.Main, _) when isStrict => (
                $"Only init containers have a restart policy in Kubernetes {oldest}",
                $"{PodRefusal.Why}, or drops the field",
                "remove it and set the pod's own `restartPolicy`, or require Kubernetes 1.35"),
            _ => null,
        };
        if (fault is var (message, why, advice))
        {
            context.Report(container.At(nameof(V1Container.RestartPolicy)), message, why, advice);
        }
    }
}
