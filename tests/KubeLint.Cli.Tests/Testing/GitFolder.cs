using System.Diagnostics;
using Xunit;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>A repository of git that is gone when the test is over, with a first commit on the branch `main`.</summary>
internal sealed class GitFolder : IDisposable
{
    public GitFolder()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("commit", "--quiet", "--allow-empty", "--message", "start");
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Writes files and commits all that there is.</summary>
    public void Commit(params (string Path, string Content)[] files)
    {
        foreach ((string path, string content) in files)
        {
            Folder.With(path, content);
        }

        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "more");
    }

    public void Git(params string[] arguments)
    {
        // Nothing of the machine's own settings, and no name of a real person.
        string[] settings =
        [
            "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false",
            "-c", "core.autocrlf=false",
        ];
        ProcessStartInfo start = new("git", [.. settings, .. arguments])
        {
            WorkingDirectory = Folder.FullPath,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = Folder.PathOf("no-such-file");
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using Process git = Process.Start(start)!;
        string complaint = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, complaint);
    }

    public void Dispose()
    {
        // git makes its objects read-only, which Windows does not delete.
        foreach (string file in Directory.EnumerateFiles(Folder.FullPath, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Folder.Dispose();
    }
}
