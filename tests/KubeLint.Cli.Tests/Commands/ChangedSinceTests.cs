using System.Text.Json;
using KubeLint.Cli.Git;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Commands;

/// <summary>What <c>scan --changed-since</c> reports.</summary>
public sealed class ChangedSinceTests : IDisposable
{
    private const string Dangling = "KL3004 dangling-service: Service";

    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Only_an_object_that_was_touched_is_reported()
    {
        _git.Commit(("web.yaml", Service("web") + "---\n" + Service("db")), ("cache.yaml", Service("cache")));
        _git.Folder.With("web.yaml", Service("web") + "---\n" + Service("db", port: 81));

        Assert.Equal([$"web.yaml:12:13: info {Dangling} `db`"], Found("main"));
    }

    [Fact]
    public void What_is_staged_committed_or_not_yet_tracked_counts()
    {
        _git.Commit(("old.yaml", Service("old")));
        _git.Git("checkout", "--quiet", "-b", "work");
        _git.Commit(("committed.yaml", Service("committed")));
        _git.Folder.With("staged.yaml", Service("staged"));
        _git.Git("add", "staged.yaml");
        _git.Folder.With("untracked.yaml", Service("untracked"));

        Assert.Equal(["`committed`", "`staged`", "`untracked`"], Found("main").Select(Name));
        Assert.Equal(["`staged`", "`untracked`"], Found("HEAD").Select(Name));
    }

    [Fact]
    public void What_the_other_branch_has_changed_meanwhile_does_not_count()
    {
        _git.Commit(("web.yaml", Service("web")), ("db.yaml", Service("db")));
        _git.Git("checkout", "--quiet", "-b", "work");
        _git.Commit(("db.yaml", Service("db", port: 81)));
        _git.Git("checkout", "--quiet", "main");
        _git.Commit(("web.yaml", Service("web", port: 82)));
        _git.Git("checkout", "--quiet", "work");

        Assert.Equal(["`db`"], Found("main").Select(Name));
    }

    [Fact]
    public void Documents_and_files_that_only_moved_are_not_touched()
    {
        _git.Commit(("a.yaml", Service("web") + "---\n" + Service("db")));
        File.Delete(_git.Folder.PathOf("a.yaml"));
        _git.Folder.With("b/c.yaml", "# moved\n\n---\n" + Service("db") + "---\n" + Service("web"));
        _git.Git("add", "--all");

        Assert.Empty(Found("main"));
    }

    [Theory]
    [InlineData("sub folder/it's \"web\".yaml")]
    [InlineData("größe/веб.yaml")]
    [InlineData("-option.yaml")]
    public void Names_of_files_may_be_odd(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && path.Contains('"', StringComparison.Ordinal), "no such name");
        _git.Commit((path, Service("web") + "---\n" + Service("db")));
        _git.Folder.With(path, Service("web", port: 81) + "---\n" + Service("db"));

        Assert.Equal(["`web`"], Found("main").Select(Name));
    }

    [Fact]
    public void What_breaks_far_from_the_change_is_reported()
    {
        _git.Commit(
            ("service.yaml", Service("web") + "---\n" + Service("old")), ("deployment.yaml", Deployment("web")));
        _git.Folder.With("deployment.yaml", Deployment("other"));

        Assert.Equal(["`web`"], Found("main").Select(Name));
    }

    [Fact]
    public void What_named_a_deleted_object_is_reported()
    {
        _git.Commit(
            ("service.yaml", Service("web") + "---\n" + Service("old")), ("deployment.yaml", Deployment("web")));
        File.Delete(_git.Folder.PathOf("deployment.yaml"));

        Assert.Equal(["`web`"], Found("main").Select(Name));
    }

    [Fact]
    public void A_finding_that_leads_to_a_touched_object_is_reported()
    {
        // The label nearly matches, and the finding shows it.
        _git.Commit(("service.yaml", Service("webb")), ("deployment.yaml", Deployment("web")));
        _git.Folder.With(
            "deployment.yaml", Deployment("web").Replace("web:1", "web:2", StringComparison.Ordinal));

        Assert.Equal(["`webb`"], Found("main").Select(Name));
    }

    [Fact]
    public void A_comment_that_no_longer_silences_a_finding_is_a_change()
    {
        _git.Commit(("web.yaml", "# kubelint: ignore[dangling-service] made elsewhere\n" + Service("web")));
        _git.Folder.With("web.yaml", Service("web"));

        Assert.Equal(["`web`"], Found("main").Select(Name));
    }

    [Fact]
    public void A_document_that_is_no_object_counts_as_a_whole()
    {
        _git.Commit(("a.yaml", "b: [\n---\n" + Service("web") + "---\nc: [\n"));
        _git.Folder.With("a.yaml", "b: [\n---\n" + Service("web", port: 81) + "---\nc: [1,\n");

        string[] found = [.. Found("main", "--select", "KL0001").Select(line => line.Split(' ')[0])];

        Assert.NotEmpty(found);
        Assert.All(found, place => Assert.True(int.Parse(place.Split(':')[1], null) > 2, place));
    }

    [Fact]
    public void The_scan_may_start_in_a_subfolder_or_outside()
    {
        _git.Commit(("app/web.yaml", Service("web")), ("app/db.yaml", Service("db")));
        _git.Folder.With("app/web.yaml", Service("web", port: 81));

        Assert.Equal(["`web`"], FoundIn(_git.Folder.PathOf("app"), "main").Select(Name));
        Assert.Equal(["`web`"], FoundIn(Path.GetTempPath(), "main", _git.Folder.PathOf("app")).Select(Name));
    }

    [Fact]
    public void A_second_working_tree_is_a_repository_too()
    {
        _git.Commit(("web.yaml", Service("web")), ("db.yaml", Service("db")));
        using TemporaryFolder folder = new();
        _git.Git("worktree", "add", "--quiet", "-b", "second", folder.PathOf("second"));
        folder.With("second/web.yaml", Service("web", port: 81));

        Assert.Equal(["`web`"], FoundIn(folder.PathOf("second"), "main").Select(Name));
    }

    [Fact]
    public void A_file_that_git_ignores_counts_where_it_is_named()
    {
        _git.Commit((".gitignore", "build/\n"), ("web.yaml", Service("web")));
        _git.Folder.With("build/out.yaml", Service("out"));

        Assert.Equal(["`out`"], Found("main", "web.yaml", "build/out.yaml").Select(Name));
    }

    [Fact]
    public void What_is_left_out_is_told_and_does_not_fail()
    {
        _git.Commit(("web.yaml", Service("web")), ("db.yaml", Service("db")));

        CommandRun text = Run(_git.Folder.FullPath, "scan", "--changed-since", "main", "--fail-on", "info");
        CommandRun json = Run(_git.Folder.FullPath, "scan", "--changed-since", "main", "--format", "json");

        Assert.Equal(0, text.ExitCode);
        Assert.StartsWith("no problems found in what has changed since main\n", text.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\nnot shown: 2 findings in what has not changed since main (", text.Output, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        JsonElement since = document.RootElement.GetProperty("changedSince");
        Assert.Equal(("main", 2), (since.GetProperty("ref").GetString(), since.GetProperty("leftOut").GetInt32()));
        Assert.Equal(40, since.GetProperty("commit").GetString()!.Length);
    }

    [Fact]
    public void A_change_fails_as_any_finding_does()
    {
        _git.Commit(("web.yaml", Service("web")));
        _git.Folder.With("web.yaml", Service("web", port: 81));

        CommandRun run = Run(
            _git.Folder.FullPath, "scan", "--changed-since", "main", "--fail-on", "info", "--format", "compact");

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void It_goes_together_with_a_baseline()
    {
        _git.Commit(("web.yaml", Service("web")), ("db.yaml", Service("db")), ("new.yaml", Service("new")));
        Run(_git.Folder.FullPath, "baseline", "web.yaml", "db.yaml", "--select", "dangling-service");
        _git.Folder.With("web.yaml", Service("web", port: 81)).With("more.yaml", Service("more"));

        Assert.Equal(["`more`"], Found("main", "--baseline", "kubelint.baseline.json").Select(Name));
    }

    [Theory]
    [InlineData("nope", "`nope` names no commit of the repository `{0}`")]
    [InlineData("main..HEAD", "`main..HEAD` names no commit of the repository `{0}`")]
    public void A_reference_that_means_no_commit_is_refused(string reference, string message)
    {
        _git.Commit(("web.yaml", Service("web")));

        CommandRun run = Run(_git.Folder.FullPath, "scan", $"--changed-since={reference}");

        string expected = string.Format(null, message, Path.GetFullPath(_git.Folder.FullPath));
        Assert.Equal(
            ((int)ExitCode.Usage, "", $"kubelint: `--changed-since`: {expected}\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("--output=x")]
    public void A_reference_is_never_an_option_of_git(string reference)
    {
        GitRepository repository = GitRepository.Around(
            _git.Folder.FullPath, GitProgram.Find(Environment.GetEnvironmentVariable));

        CommandRun run = Run(_git.Folder.FullPath, "scan", $"--changed-since={reference}");

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Equal(
            $"`{reference}` is no name of a commit",
            Assert.Throws<GitException>(() => repository.CommonAncestor(reference)).Message);
        Assert.False(File.Exists(_git.Folder.PathOf("x")));
    }

    [Fact]
    public void Branches_without_a_common_ancestor_are_refused()
    {
        _git.Commit(("web.yaml", Service("web")));
        _git.Git("checkout", "--quiet", "--orphan", "alone");
        _git.Commit(("web.yaml", Service("web")));

        CommandRun run = Run(_git.Folder.FullPath, "scan", "--changed-since", "main");

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Contains("no common ancestor", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_repository_is_refused()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("web.yaml", Service("web"));

        CommandRun run = Run(folder.FullPath, "scan", "--changed-since", "main");

        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("kubelint: `--changed-since`: git: not a git repository", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    public void Without_git_it_is_said_and_nothing_in_the_folder_is_run(string path)
    {
        _git.Folder.With("git", "#!/bin/sh\ntouch ran\n").With("git.exe", "no program").With("web.yaml", Service("web"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_git.Folder.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        CommandRun run = SetupIn(_git.Folder.FullPath, path).Run("scan", "--changed-since", "main");

        Assert.Equal(
            (2, "kubelint: `--changed-since`: the program git is needed for this, and it is not found\n"),
            (run.ExitCode, run.Error));
        Assert.False(File.Exists(_git.Folder.PathOf("ran")));
    }

    [Fact]
    public void Standard_input_is_refused() => Assert.Equal(
        "kubelint: `--changed-since`: standard input has no earlier version\n",
        Run(_git.Folder.FullPath, "scan", "-", "--changed-since", "main").Error);

    private static string Service(string name, int port = 80) => $$"""
        apiVersion: v1
        kind: Service
        metadata: {name: {{name}}, namespace: shop}
        spec:
          selector: {app: {{name}}}
          ports: [{port: {{port}}}]

        """;

    private static string Deployment(string name) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          selector:
            matchLabels:
              app: {name}
          template:
            metadata:
              labels:
                app: {name}
            spec:
              containers:
                - name: web
                  image: web:1

        """;

    private static string Name(string line) => line.Split(' ')[^1];

    private string[] Found(string reference, params string[] arguments) =>
        FoundIn(_git.Folder.FullPath, reference, arguments);

    private static string[] FoundIn(string folder, string reference, params string[] arguments)
    {
        CommandRun run = Run(folder, ["scan", .. arguments, "--changed-since", reference, "--format", "compact"]);
        Assert.DoesNotContain("kubelint:", run.Error, StringComparison.Ordinal);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" selects no pods")[0])];
    }

    private static CommandRun.CommandSetup SetupIn(string folder, string? path) => new()
    {
        WorkingDirectory = folder,
        Rules = RuleCatalogue.Metadata,
        Variables = { ["PATH"] = path ?? "" },
    };

    private static CommandRun Run(string folder, params string[] arguments)
    {
        string[] rule = arguments.Contains("--select", StringComparer.Ordinal) ? [] : ["--select", "dangling-service"];
        return SetupIn(folder, Environment.GetEnvironmentVariable("PATH")).Run([.. arguments, .. rule]);
    }
}
