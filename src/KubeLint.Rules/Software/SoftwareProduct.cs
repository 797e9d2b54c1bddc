using k8s.Models;

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
    private static readonly string[] IdlePrograms = ["sleep", "tail", "cat", "true", "echo"];

    /// <summary>
    /// The TCP ports on which it speaks a protocol of its own, not HTTP. Ports that others commonly use for HTTP (9000,
    /// 9093, ...) are left out.
    /// </summary>
    public IReadOnlyList<int> Ports { get; init; } = [];

    /// <summary>The TCP ports on which it serves its data by HTTP, where nothing else usually does.</summary>
    public IReadOnlyList<int> HttpPorts { get; init; } = [];

    /// <summary>The programs of its images that serve.</summary>
    public IReadOnlyList<string> ServerPrograms { get; init; } = [];

    /// <summary>The programs of its images that keep no data: clients, dump tools, stateless routers.</summary>
    public IReadOnlyList<string> ClientPrograms { get; init; } = [];

    /// <summary>The commands by which it does a piece of work and ends.</summary>
    public IReadOnlyList<TaskCommand> Tasks { get; init; } = [];

    /// <summary>Arguments, one after the other, that keep it from writing anything to disk.</summary>
    public IReadOnlyList<string> VolatileArguments { get; init; } = [];

    /// <summary>Tells whether a container of one of its images keeps state.</summary>
    /// <param name="container">The container.</param>
    /// <returns>True if the software keeps state, is run as a server, and is not told to keep nothing.</returns>
    public bool KeepsStateIn(V1Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return KeepsState
            && IsServedBy(container)
            && !IsVolatile([.. container.Command ?? [], .. container.Args ?? []]);
    }

    /// <summary>
    /// Tells whether a container of one of its images runs it as a server. That is so unless the command starts nothing
    /// but programs that keep no data, or only waits for somebody to come in.
    /// </summary>
    /// <param name="container">The container.</param>
    /// <returns>True for a server, and where nothing tells.</returns>
    public bool IsServedBy(V1Container container)
    {
        string[] programs = [.. StartedPrograms.Of(container)];
        return programs.Intersect(ServerPrograms, StringComparer.Ordinal).Any()
            || (!programs.Intersect(ClientPrograms, StringComparer.Ordinal).Any()
                && (programs.Length == 0 || programs.Except(IdlePrograms, StringComparer.Ordinal).Any()));
    }

    private bool IsVolatile(ReadOnlySpan<string> words)
    {
        ReadOnlySpan<string> wanted = [.. VolatileArguments];
        return wanted.Length > 0 && words.IndexOf(wanted) >= 0;
    }

    /// <summary>True for what belongs in a StatefulSet: a database, a message queue or a store.</summary>
    public bool KeepsState => Kind is SoftwareKind.Database or SoftwareKind.MessageQueue or SoftwareKind.Store;
}
