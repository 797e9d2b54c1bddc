namespace KubeLint.Software;

/// <summary>A piece of software that is known by the images it comes in.</summary>
/// <param name="Name">What it calls itself, such as <c>PostgreSQL</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Images">
/// The last part of its images' repositories (<c>postgres</c>), or as many parts as it takes to tell them from others
/// (<c>mssql/server</c>).
/// </param>
public record SoftwareProduct(string Name, SoftwareKind Kind, params IReadOnlyList<string> Images)
{
    /// <summary>
    /// The TCP ports on which it speaks a protocol of its own, not HTTP. Ports that others commonly use for HTTP (9000,
    /// 9093, ...) are left out.
    /// </summary>
    public IReadOnlyList<int> Ports { get; init; } = [];

    /// <summary>The programs of its images that serve.</summary>
    public IReadOnlyList<string> ServerPrograms { get; init; } = [];

    /// <summary>The programs of its images that keep no data: clients, dump and admin tools, stateless routers.</summary>
    public IReadOnlyList<string> ClientPrograms { get; init; } = [];

    /// <summary>True for what belongs in a StatefulSet: a database, a message queue or a store.</summary>
    public bool KeepsState => Kind is SoftwareKind.Database or SoftwareKind.MessageQueue or SoftwareKind.Store;
}
