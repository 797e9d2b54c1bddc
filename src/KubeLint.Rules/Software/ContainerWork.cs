using System.Collections.Frozen;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Software;

/// <summary>What a container does, as far as its image and its command tell.</summary>
public static class ContainerWork
{
    /// <summary>Programs of a shell script that prepare what another one does and end.</summary>
    private static readonly FrozenSet<string> Preparations = FrozenSet.ToFrozenSet(
        [
            "[", "[[", ".", ":", "apk", "apt", "apt-get", "awk", "cat", "cd", "chmod", "chown", "cp", "createdb", "cut",
            "date", "dockerize", "echo", "exit", "export", "false", "find", "for", "grep", "gzip", "head", "local",
            "ls", "mkdir", "mv", "nc", "pg_isready", "pip", "pip3", "printf", "psql", "pwd", "read", "return", "rm",
            "sed", "set", "shift", "sleep", "sort", "source", "tar", "tee", "test", "touch", "tr", "trap", "true",
            "wait", "wait-for", "wait-for-it", "wc",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> CronDaemons = FrozenSet.ToFrozenSet(
        ["cron", "crond", "crontab", "dcron", "fcron", "go-cron", "ofelia", "supercronic", "yacron"],
        StringComparer.Ordinal);

    private static readonly SoftwareProduct[] Tools = [.. KnownSoftware.All.Where(product => product.Tasks.Count > 0)];

    /// <summary>The program that a container runs to its end and does nothing beside.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The tool with its program; null if there is none, or anything else that may go on running.</returns>
    public static (SoftwareProduct Tool, string Program)? TaskOf(V1Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        if (container.Command is not { Count: > 0 }
            && KnownSoftware.In(ImageReference.Parse(container.Image)) is { Tasks: [var first, ..] } byImage)
        {
            // The image starts its tool, and the arguments are the tool's. Without any it explains itself and ends.
            StartedCommand whole = new(first.Program, [.. container.Args ?? []]);
            return whole.Arguments.Count == 0 || first.IsRunBy(whole) ? (byImage, first.Program) : null;
        }

        (SoftwareProduct Tool, string Program)? task = null;
        foreach (StartedCommand command in StartedPrograms.Commands(container))
        {
            if (ToolOf(command) is { } found)
            {
                task ??= found;
            }
            else if (!Preparations.Contains(command.Program))
            {
                return null;
            }
        }

        return task is null || ShellLoop.WaitsForEver(container) ? null : task;
    }

    /// <summary>The tool that one of a container's commands runs, whatever runs beside it.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The first one with its program, or null.</returns>
    public static (SoftwareProduct Tool, string Program)? AnyTaskOf(V1Container container) =>
        StartedPrograms.Commands(container).Select(ToolOf).FirstOrDefault(found => found is not null);

    /// <summary>The program that starts others by a schedule, if a container does nothing beside.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The name of the cron daemon, or null.</returns>
    public static string? CronDaemonOf(V1Container container)
    {
        string? daemon = null;
        foreach (StartedCommand command in StartedPrograms.Commands(container))
        {
            if (CronDaemons.Contains(command.Program))
            {
                daemon ??= command.Program == "crontab" ? null : command.Program;
            }
            else if (!Preparations.Contains(command.Program))
            {
                return null;
            }
        }

        return daemon;
    }

    private static (SoftwareProduct Tool, string Program)? ToolOf(StartedCommand command)
    {
        foreach (SoftwareProduct tool in Tools)
        {
            for (int index = 0; index < tool.Tasks.Count; index++)
            {
                if (tool.Tasks[index].IsRunBy(command))
                {
                    return (tool, tool.Tasks[index].Program);
                }
            }
        }

        return null;
    }
}
