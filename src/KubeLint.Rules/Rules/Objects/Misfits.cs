using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields that go with certain values of others only (the validation of the API groups).</summary>
internal static class Misfits
{
    /// <summary>The fields of a part of an object that may not be there.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the fields, whether they are there or not.</param>
    public static void List(object part, TableRows<Misfit> rows)
    {
        switch (part)
        {
            case V1DeploymentSpec or V1ReplicaSetSpec or V1ReplicationControllerSpec or V1StatefulSetSpec
                or V1DaemonSetSpec:
                StrategyMisfits.List(part, rows);
                ListOfPods(part, rows);
                break;
            case V1JobSpec spec:
                JobMisfits.List(spec, rows);
                break;
            case V1CronJobSpec { JobTemplate.Spec: { } job }:
                JobMisfits.ListOfTemplate(job, rows);
                break;
            case V1ServiceSpec spec:
                ServiceMisfits.List(spec, rows);
                break;
            default:
                rows.AddRange(OfOther(part));
                break;
        }
    }

    private static IEnumerable<Misfit> OfOther(object part) => part switch
    {
        V1NetworkPolicySpec spec => PolicyParts.Ports(spec).Select(port => new Misfit(
            new Field(port, nameof(port.EndPort)),
            port.EndPort is not null && (port.Port is null || !port.Port.Value.All(char.IsAsciiDigit)),
            new Field(port, nameof(port.Port)),
            port.Port is null ? "there is no `port` to start from" : "`port` is a name")),
        V1IngressClassSpec { Parameters: { } parameters } =>
        [
            new(
                new Field(parameters, nameof(parameters.NamespaceProperty)),
                parameters is { NamespaceProperty: not null, Scope: null or "Cluster" },
                new Field(parameters, nameof(parameters.Scope)),
                "the scope of the parameters is `Cluster`") { Alternative = "write `scope: Namespace`" },
        ],
        V1LimitRangeSpec spec => (spec.Limits ?? []).Where(limit => limit.Type is "Pod").SelectMany(OfPodLimit),
        V2HorizontalPodAutoscalerSpec spec => MetricParts.Misfits(spec),
        V1APIServiceSpec { Service: null } spec =>
        [
            new(
                new Field(spec, nameof(spec.CaBundle)),
                spec.CaBundle is { Length: > 0 },
                new Field(spec, nameof(spec.Service)),
                "there is no `service` to verify"),
            new(
                new Field(spec, nameof(spec.InsecureSkipTLSVerify)),
                spec.InsecureSkipTLSVerify is true,
                new Field(spec, nameof(spec.Service)),
                "there is no `service` to verify"),
        ],
        _ => [],
    };

    private static void ListOfPods(object part, TableRows<Misfit> rows)
    {
        V1PodTemplateSpec? template = part switch
        {
            V1DeploymentSpec spec => spec.Template,
            V1ReplicaSetSpec spec => spec.Template,
            V1ReplicationControllerSpec spec => spec.Template,
            V1StatefulSetSpec spec => spec.Template,
            V1DaemonSetSpec spec => spec.Template,
            _ => null,
        };
        if (template?.Spec is { ActiveDeadlineSeconds: not null } pod)
        {
            Field deadline = new(pod, nameof(pod.ActiveDeadlineSeconds));
            rows.Add(new(deadline, IsThere: true, deadline, "these pods are to run for ever")
            {
                Alternative = "use a Job for what comes to an end",
            });
        }
    }

    private static IEnumerable<Misfit> OfPodLimit(V1LimitRangeItem limit)
    {
        Field type = new(limit, nameof(limit.Type));
        const string Reason = "limits of type `Pod` have no defaults";
        yield return new(
            new Field(limit, nameof(limit.DefaultProperty)), limit.DefaultProperty is { Count: > 0 }, type, Reason);
        yield return new(
            new Field(limit, nameof(limit.DefaultRequest)), limit.DefaultRequest is { Count: > 0 }, type, Reason);
    }
}
