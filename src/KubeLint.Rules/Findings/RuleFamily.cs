namespace KubeLint.Findings;

/// <summary>The families of rules; the first digit of a code is the family.</summary>
public enum RuleFamily
{
    /// <summary>KL0: syntax, schema, API versions.</summary>
    Syntax,

    /// <summary>KL1: workload kind and shape, jobs.</summary>
    Workloads,

    /// <summary>KL2: configuration and Secrets.</summary>
    Configuration,

    /// <summary>KL3: Services.</summary>
    Services,

    /// <summary>KL4: namespaces and metadata.</summary>
    Namespaces,

    /// <summary>KL5: Ingress and Gateway.</summary>
    Ingress,

    /// <summary>KL6: network policies.</summary>
    NetworkPolicies,

    /// <summary>KL7: reliability, resources, probes, storage.</summary>
    Reliability,

    /// <summary>KL8: pod security and images.</summary>
    PodSecurity,

    /// <summary>KL9: service accounts, RBAC, admission, control plane.</summary>
    AccessControl,
}
