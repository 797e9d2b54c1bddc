namespace KubeLint.Software;

/// <summary>What a piece of software is for.</summary>
public enum SoftwareKind
{
    /// <summary>A database: keeps records on disk.</summary>
    Database,

    /// <summary>A message queue or log.</summary>
    MessageQueue,

    /// <summary>A cache, key-value store, coordination service or object store.</summary>
    Store,

    /// <summary>An agent of which each node runs one: logs, metrics, network, storage, security.</summary>
    NodeAgent,

    /// <summary>An Ingress controller.</summary>
    IngressController,

    /// <summary>A tool that brings a database's schema up to date and ends.</summary>
    MigrationTool,

    /// <summary>A tool that does another piece of work and ends: a dump, a copy, a deployment.</summary>
    BatchTool,

    /// <summary>A web, proxy or application server that runs until it is stopped.</summary>
    Server,

    /// <summary>What serves another container of its pod: a proxy, a reloader, an exporter.</summary>
    Sidecar,
}
