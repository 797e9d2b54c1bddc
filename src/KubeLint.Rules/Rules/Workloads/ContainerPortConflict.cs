using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Two containers of a pod that want the same port.</summary>
[Rule(
    "KL1028",
    "container-port-conflict",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "Two containers of a pod listen on the same port, though they share one network.",
    Guide = "Kubernetes Objects: The Building Blocks")]
internal sealed class ContainerPortConflict : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        int listening = 0;
        foreach (Container container in template.Containers)
        {
            listening += container is { IsLongRunning: true, Model.Ports.Count: > 0 } ? 1 : 0;
        }

        if (listening > 1)
        {
            CheckPorts(template, context);
        }
    }

    private static void CheckPorts(PodTemplate template, RuleContext context)
    {
        Dictionary<(int Number, string Protocol), (Container Container, V1ContainerPort Port)> taken = [];
        foreach (Container container in template.Containers.Where(container => container.IsLongRunning))
        {
            foreach (V1ContainerPort port in container.Model.Ports.Each())
            {
                string protocol = port.Protocol is { Length: > 0 } written ? written : "TCP";
                if (port.ContainerPort == 0 || taken.TryAdd((port.ContainerPort, protocol), (container, port)))
                {
                    continue;
                }

                var (first, firstPort) = taken[(port.ContainerPort, protocol)];
                if (first != container)
                {
                    Report(template.Manifest, container, port, protocol, first, firstPort, context);
                }
            }
        }
    }

    private static void Report(
        Manifest manifest,
        Container container,
        V1ContainerPort port,
        string protocol,
        Container first,
        V1ContainerPort firstPort,
        RuleContext context) =>
        context.Report(
                manifest.At(port, nameof(port.ContainerPort)),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{container.DisplayName} has the {protocol} port {port.ContainerPort} of "
                    + $"c{first.DisplayName[1..]}"),
                "the containers of a pod share one network, so the second one to start cannot listen and crashes",
                "let one of the two listen on another port")
            .WithRelated(manifest.At(firstPort, nameof(firstPort.ContainerPort)), "the same port");
}
