using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Software;

namespace KubeLint.Rules.Workloads;

/// <summary>An agent for every node that runs on some nodes only.</summary>
[Rule(
    "KL1005",
    "node-agent-not-daemonset",
    RuleFamily.Workloads,
    Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A Deployment, StatefulSet or ReplicaSet runs an agent of which each node needs one.",
    Guide = "DaemonSets: One Pod Per Node")]
internal sealed class NodeAgentNotDaemonSet : PodTemplateRule
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Manifest.ModelObject is not (V1StatefulSet or V1ReplicaSet or V1ReplicationController)
            && !DeploymentKinds.Include(template.Manifest))
        {
            return;
        }

        if (template.Spec is not ({ HostNetwork: true } or { HostPID: true } or { Volumes.Count: > 0 }))
        {
            return;
        }

        Place? nodePath = NodeUse.PathOf(template);
        Place? use = nodePath ?? NodeUse.NamespaceOf(template);
        Container? agent = template.Containers.FirstOrDefault(container => container.Role == ContainerRole.Main
            && KnownSoftware.In(container.Image)?.Kind == SoftwareKind.NodeAgent);
        if (agent is not null && use is not null)
        {
            SoftwareProduct product = KnownSoftware.In(agent.Image)!;
            Report(
                agent.At(nameof(V1Container.Image)),
                $"{template.DisplayName} seems to run the node agent {product.Name}, by its image",
                use,
                context);
        }
        else if (nodePath is not null && NodeUse.OneOnEachHost(template) is { } spread)
        {
            string message = $"{template.DisplayName} puts one pod on a node and reads the node's files";
            Report(spread, message, nodePath, context);
        }
    }

    private static void Report(Place place, string message, Place use, RuleContext context) =>
        context.Report(
                place,
                message,
                "a fixed number of replicas misses the nodes that come later, and stays pending when there are fewer",
                "make it a DaemonSet, which runs one pod on each node")
            .WithRelated(use, "what it takes from the node");
}
