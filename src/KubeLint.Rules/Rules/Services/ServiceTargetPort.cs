using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Services;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>A port of a Service behind which no container listens, as far as the containers tell.</summary>
[Rule("KL3005", "service-target-port", RuleFamily.Services, Severity.Error,
    Summary = "The target port of a Service is one that no container of its pods declares.",
    Guide = "Services",
    Equivalents = ["kics:3ca03a61", "popeye:POP-1106", "kube-linter:invalid-target-ports"])]
internal sealed class ServiceTargetPort : ManifestRule<V1Service>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Service> manifest, RuleContext context)
    {
        foreach (ServicePort port in ServicePort.Of(manifest, context.Bundle))
        {
            if (port.TargetName is { Length: > 0 } name && name.All(char.IsAsciiDigit))
            {
                ReportQuoted(manifest, port, context);
            }
            else if (IsMissing(port) && !port.Pods.Any(pods => pods.IsPartial) && !IsInvalid(port)
                && !IsTold(port, context.Bundle))
            {
                Report(manifest, port, context);
            }
        }
    }

    /// <summary>A container may listen on a port that it does not declare, but only declared ones have names.</summary>
    private static bool IsMissing(ServicePort port) => port.Status switch
    {
        ServicePortStatus.NotDeclared or ServicePortStatus.OtherProtocol => true,
        ServicePortStatus.NothingDeclared => port.TargetName is not null,
        _ => false,
    };

    /// <summary>A number needs no declaration where something tells the container to listen there.</summary>
    private static bool IsTold(ServicePort port, Bundle bundle) =>
        port is { Status: ServicePortStatus.NotDeclared, TargetNumber: { } number }
        && port.Pods.Any(pods => ToldPorts.Have(pods, number, bundle));

    /// <summary>A name that no port can have, or one to be filled in.</summary>
    private static bool IsInvalid(ServicePort port) =>
        port.TargetName is { } name && NameGrammar.PortName.FaultIn(name) is not null;

    private static void ReportQuoted(Manifest<V1Service> service, ServicePort port, RuleContext context) =>
        context.Report(
            port.Place,
            $"The target port `{port.TargetName}` of {service.DisplayName} is a number in quotes",
            "the API server refuses it: in quotes it is a name, and a port's name has a letter",
            "remove the quotes");

    private static void Report(Manifest<V1Service> service, ServicePort port, RuleContext context)
    {
        PodTemplate pods = port.Pods[0];
        string who = port.Pods.Count == 1 ? pods.DisplayName : $"{pods.DisplayName} or any other that it selects";
        PodPort? other = port.OfOtherProtocol.Count > 0 ? port.OfOtherProtocol[0] : null;
        PodPort? nearest = other ?? port.Nearest;
        FindingDraft draft = context.Report(
                port.Place,
                $"Port {port} of {service.DisplayName} leads {Problem(port, who, nearest)}",
                port.TargetName is not null
                    ? "a name is looked up in the pods, and without it the Service has no endpoints for this port"
                    : "connections are refused unless something listens there all the same",
                port.TargetName is not null
                    ? "write the name of a declared port, or give the container's port this name"
                    : "write the port that the container listens on, and declare it there")
            .WithSeverity(port.TargetName is not null ? Severity.Error : Severity.Warning);
        if (nearest is not null)
        {
            draft.WithRelated(
                port.TargetName is not null && nearest.Name is not null ? nearest.NamePlace : nearest.Place,
                other is not null ? $"this one is for {other.Protocol}" : "this one is declared");
        }
    }

    private static string Problem(ServicePort port, string who, PodPort? nearest)
    {
        bool isOtherProtocol = port.OfOtherProtocol.Count > 0;
        string only = isOtherProtocol ? $" for {port.Protocol}, only for {nearest!.Protocol}" : "";
        return port.TargetName is { } name
            ? $"nowhere: no container of {who} has a port of the name `{name}`{only}"
                + (nearest is null || isOtherProtocol ? "" : $", but {Written(nearest)}")
            : $"to {port.TargetNumber}, which no container of {who} declares{only}"
                + (nearest is null || isOtherProtocol ? "" : $"; {Written(nearest)} is declared");
    }

    private static string Written(PodPort port) =>
        port.Name is { Length: > 0 } name ? $"`{name}` ({port.Number})" : $"{port.Number}";
}
