using System.Diagnostics;
using KubeLint.Cli.Input;
using KubeLint.Cli.Tests.Testing;
using Xunit;

namespace KubeLint.Cli.Tests.Input;

public sealed class FolderWalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Manifests_are_found_by_their_extension_and_sorted()
    {
        _folder.With("b.yml").With("a.yaml").With("c.JSON").With("d.txt").With("e").With("A/z.yaml");

        Assert.Equal(["A/z.yaml", "a.yaml", "b.yml", "c.JSON"], Found("."));
    }

    [Fact]
    public void Hidden_files_and_folders_are_skipped_unless_they_are_named()
    {
        _folder.With(".hidden.yaml").With(".github/a.yaml").With("a.yaml");

        Assert.Equal(["a.yaml"], Found("."));
        Assert.Equal([".github/a.yaml", ".hidden.yaml"], Found(".github", ".hidden.yaml"));
    }

    [Fact]
    public void A_file_is_found_once_however_often_it_is_named()
    {
        _folder.With("a/b.yaml").With("c.yaml");

        Assert.Equal(["a/b.yaml", "c.yaml"], Found(".", "a", "a/b.yaml", "./a/../a/b.yaml", _folder.PathOf("c.yaml")));
    }

    [Fact]
    public void A_file_outside_of_the_working_directory_is_shown_by_its_absolute_path()
    {
        _folder.With("a/b.yaml").With("c/d.yaml");
        FoundInputs inputs = FoundInputs.In(_folder.PathOf("c"), "..", ".");

        Assert.Equal([_folder.PathOf("a/b.yaml"), "d.yaml"], inputs.Files.Select(file => file.ShownPath));
        Assert.Equal(["a/b.yaml", "c/d.yaml"], inputs.Files.Select(file => file.ScanPath));
    }

    [Fact]
    public void A_folder_whose_name_begins_like_the_working_directory_is_outside_of_it()
    {
        _folder.With("app/a.yaml").With("app-2/b.yaml");
        FoundInputs inputs = FoundInputs.In(_folder.PathOf("app"), "../app-2");

        Assert.Equal([_folder.PathOf("app-2/b.yaml")], inputs.Files.Select(file => file.ShownPath));
    }

    [Fact]
    public void Links_are_followed_once_and_circles_end()
    {
        _folder.With("real/a.yaml").WithLink("again", "real").WithLink("real/up", "..")
            .WithLink("b.yaml", "real/a.yaml");
        using TemporaryFolder outside = new();
        outside.With("c.yaml");
        _folder.WithLink("outside", outside.FullPath);

        Assert.Equal(["outside/c.yaml", "real/a.yaml"], Found("."));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_a_problem()
    {
        _folder.With("a.yaml").WithLink("b.yaml", "nowhere.yaml").WithLink("c.yaml", "c.yaml").WithLink("d/up", "../");
        FoundInputs inputs = Collect(".");

        Assert.Equal(["a.yaml"], inputs.Files.Select(file => file.ShownPath));
        Assert.Equal(["b.yaml", "c.yaml"], inputs.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Ignored_files_are_left_out_and_named_ones_are_not()
    {
        _folder.With(".gitignore", "/build/\n*.gen.yaml\n!keep.gen.yaml\n")
            .With("build/a.yaml").With("sub/build/b.yaml").With("c.gen.yaml").With("keep.gen.yaml").With("d.yaml");

        Assert.Equal(["d.yaml", "keep.gen.yaml", "sub/build/b.yaml"], Found("."));
        Assert.Equal(["build/a.yaml", "c.gen.yaml"], Found("build", "c.gen.yaml"));
    }

    [Fact]
    public void The_nearest_gitignore_decides()
    {
        _folder.With(".gitignore", "*.yaml\n").With("a/.gitignore", "!b.yaml\n").With("a/b.yaml").With("c/b.yaml");

        Assert.Equal(["a/b.yaml"], Found("."));
    }

    [Fact]
    public void Nothing_below_an_ignored_folder_is_taken_in_again()
    {
        _folder.With(".gitignore", "out/\n!out/a.yaml\n").With("out/a.yaml").With("out/.gitignore", "!a.yaml\n");

        Assert.Empty(Found("."));
    }

    [Fact]
    public void The_folders_above_count_up_to_the_root_of_the_repository()
    {
        _folder.With(".gitignore", "b.yaml\n").WithFolder("repo/.git").With("repo/.gitignore", "a.yaml\n")
            .With("repo/.git/info/exclude", "c.yaml\n").With("repo/sub/a.yaml").With("repo/sub/b.yaml")
            .With("repo/sub/c.yaml");

        Assert.Equal(["repo/sub/b.yaml"], Found("repo/sub"));
    }

    [Fact]
    public void A_second_working_tree_shares_the_exclude_file()
    {
        _folder.With("main/.git/info/exclude", "a.yaml\n").With("main/.git/worktrees/two/commondir", "../..\n")
            .With("two/.git", "gitdir: ../main/.git/worktrees/two\n").With("two/a.yaml").With("two/b.yaml");

        Assert.Equal(["two/b.yaml"], Found("two"));
    }

    [Fact]
    public void A_repository_inside_another_one_follows_its_own_rules()
    {
        _folder.WithFolder(".git").With(".gitignore", "*.yaml\n")
            .With("vendor/.git", "gitdir: ../.git/modules/vendor\n").With("vendor/a.yaml").With("b.yaml");

        Assert.Equal(["vendor/a.yaml"], Found("."));
    }

    [Fact]
    public void A_missing_path_is_a_problem_and_the_rest_is_found()
    {
        _folder.With("a.yaml");
        FoundInputs inputs = Collect("nope.yaml", ".");

        Assert.Equal(["a.yaml"], inputs.Files.Select(file => file.ShownPath));
        Assert.Equal(InputProblemKind.Missing, Assert.Single(inputs.Problems).Kind);
    }

    [Fact]
    public void The_same_files_are_found_as_by_git()
    {
        string[] names = ["a", "b", "foo", "a b", "[z]", "!n", "#h", "x1"];
        string[] patterns =
        [
            "foo", "foo/", "/foo", "a/b", "/a/b", "a/**", "**/b", "a/**/b", "*/b", "a/*", "b**", "**a.yaml",
            "[a-b].yaml", "[!a]*.yaml", @"\!n", @"\#h", @"\[z\]", "[z]", "fo*", "f?o", "a b", @"a\ b", "a b  ", "[[:digit:]]*", "[a",
            "x[0-9].yaml", "**/", "a/", "!a", "!b/", "*.yaml", "!*1.yaml", "# none", "", "**/foo/**", "foo/**/",
        ];
        Random random = new(20);
        for (int round = 0; round < 25; round++)
        {
            using TemporaryFolder folder = new();
            for (int file = 0; file < 40; file++)
            {
                string[] way = random.GetItems(names, random.Next(1, 5));
                folder.With(string.Join('/', way) + ".yaml");
            }

            folder.With(".gitignore", string.Join('\n', random.GetItems(patterns, random.Next(1, 5))));
            folder.With("a/.gitignore", string.Join("\r\n", random.GetItems(patterns, random.Next(1, 3))));
            _ = Git(folder, "init", "-q");

            string[] expected = Git(folder, "ls-files", "-z", "--others", "--exclude-standard").Split('\0');

            IEnumerable<string> yaml = expected.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal));
            FoundInputs inputs = FoundInputs.In(folder.FullPath, ".");
            Assert.Equal(yaml.Order(StringComparer.Ordinal), inputs.Files.Select(file => file.ShownPath));
        }
    }

    private static string Git(TemporaryFolder folder, params string[] arguments)
    {
        ProcessStartInfo start = new("git", ["-c", "core.excludesFile=", .. arguments])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process git = Process.Start(start)!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }

    private FoundInputs Collect(params string[] paths) => FoundInputs.In(_folder.FullPath, paths);

    private IEnumerable<string> Found(params string[] paths)
    {
        FoundInputs inputs = Collect(paths);
        Assert.Empty(inputs.Problems);
        return inputs.Files.Select(file => file.ShownPath);
    }
}
