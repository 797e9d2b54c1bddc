namespace KubeLint.Graphs;

/// <summary>How one object of a graph stands to another.</summary>
public enum GraphRelation
{
    /// <summary>A Gateway serves a route, or an Ingress or route leads to a Service.</summary>
    Routes,

    /// <summary>A Service passes connections on to the pods of a workload.</summary>
    Selects,

    /// <summary>An object made or adopted another one: <c>metadata.ownerReferences</c>.</summary>
    Owns,

    /// <summary>Containers take variables from a ConfigMap or Secret.</summary>
    Reads,

    /// <summary>Pods mount a ConfigMap, Secret or claim.</summary>
    Mounts,

    /// <summary>An object needs a Secret to pull images, log in or prove who a host is.</summary>
    Uses,

    /// <summary>Pods run as a ServiceAccount.</summary>
    RunsAs,

    /// <summary>A ServiceAccount is a subject of a binding.</summary>
    SubjectOf,

    /// <summary>A binding gives its subjects what a role allows.</summary>
    Grants,

    /// <summary>The pods of a StatefulSet have their names from a Service.</summary>
    NamedBy,

    /// <summary>An object is of a class.</summary>
    OfClass,

    /// <summary>A claim and a volume are bound to one another.</summary>
    BoundTo,

    /// <summary>The API server calls a Service.</summary>
    Calls,

    /// <summary>An object has a Secret, ConfigMap or claim made.</summary>
    Makes,

    /// <summary>An autoscaler scales a workload.</summary>
    Scales,

    /// <summary>A PodDisruptionBudget keeps pods of a workload running.</summary>
    KeepsRunning,

    /// <summary>A network policy restricts the pods of a workload.</summary>
    Restricts,
}
