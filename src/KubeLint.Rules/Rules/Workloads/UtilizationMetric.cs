using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Workloads;

/// <summary>A metric by which an autoscaler holds the use of a resource against what is requested of it.</summary>
/// <param name="Resource">The resource, such as <c>cpu</c>.</param>
/// <param name="Container">The container that is measured, or null for all.</param>
/// <param name="Place">Where that is said.</param>
internal sealed record UtilizationMetric(string Resource, string? Container, Place Place)
{
    private const string Spec = "spec";
    private const string Metrics = "metrics";
    private const string Cpu = "cpu";

    /// <summary>The metrics of an autoscaler of any version. One that names none goes by the CPU.</summary>
    public static IEnumerable<UtilizationMetric> Of(Manifest autoscaler)
    {
        ObjectFields spec = new ObjectFields(autoscaler.Root).Fields(Spec);
        IReadOnlyList<YamlNode> metrics = spec.Items(Metrics);
        if (!spec.Has(Metrics))
        {
            Place target = autoscaler.At(Spec, "targetCPUUtilizationPercentage");
            yield return new UtilizationMetric(Cpu, Container: null, target);
        }

        for (int index = 0; index < metrics.Count; index++)
        {
            ObjectFields metric = new(metrics[index]);
            string field = metric.Text("type") == "ContainerResource" ? "containerResource" : "resource";
            ObjectFields source = metric.Fields(field);
            if (metric.Text("type") is "Resource" or "ContainerResource" && source.Text("name") is { } resource
                && (source.Fields("target").Has("averageUtilization") || source.Has("targetAverageUtilization")))
            {
                FieldPath path = FieldPath.Of(Spec, Metrics).Index(index).Key(field).Key("name");
                yield return new UtilizationMetric(resource, source.Text("container"), autoscaler.At(path));
            }
        }
    }

    /// <summary>The containers that are measured and request nothing. A limit alone is a request as well.</summary>
    public IEnumerable<Container> ContainersWithoutRequest(PodTemplate template) => template.Containers.Where(
        container => container.IsLongRunning
            && (Container is null || container.Name == Container)
            && !IsWritten(container, "requests") && !IsWritten(container, "limits"));

    /// <summary>An amount that nobody can read is the schema's concern.</summary>
    private bool IsWritten(Container container, string field) =>
        new ObjectFields(container.At(nameof(V1Container.Resources)).Node).Fields(field).Has(Resource);
}
