using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>
/// Holds each rule against its fixture folder and the examples of its page. A case is a file, or a folder whose files
/// are scanned together.
/// </summary>
public sealed class RuleFixtureTests
{
    public static TheoryData<string> RuleNames => [.. RuleCatalogue.Metadata.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_bad_case_is_found(string name)
    {
        string[] cases = Cases(name, "bad");
        Assert.NotEmpty(cases);
        Assert.All(cases, path => Assert.NotEmpty(Lint(name, Read(path))));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_ok_case_is_silent(string name)
    {
        string[] cases = Cases(name, "ok");
        Assert.NotEmpty(cases);
        Assert.All(cases, path => Assert.Empty(Lint(name, Read(path))));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_examples_of_the_page_hold(string name)
    {
        RuleMetadata rule = RuleCatalogue.Metadata.Single(metadata => metadata.Name == name);
        Assert.NotEmpty(Lint(name, [new SourceText("bad.yaml", rule.BadExample)]));
        Assert.Empty(Lint(name, [new SourceText("good.yaml", rule.GoodExample)]));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Every_finding_says_what_why_and_what_to_do(string name)
    {
        foreach (Finding finding in Cases(name, "bad").SelectMany(path => Lint(name, Read(path))))
        {
            Assert.All(
                (string[])[finding.Message, finding.Why, finding.Advice],
                part => Assert.Matches(@"^\S.*[^.\s]$", part.ReplaceLineEndings(" ")));
        }
    }

    private static IReadOnlyList<Finding> Lint(string rule, IReadOnlyList<SourceText> sources)
    {
        Linter linter = new(new LintSettings { Rules = new RuleSelection([rule], []) });
        return linter.Check([.. sources.Select(linter.Read)]).Findings;
    }

    private static string[] Cases(string rule, string verdict)
    {
        string folder = Path.Combine(FixtureRoot, "rules", rule, verdict);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFileSystemEntries(folder).Where(IsCase).Order(StringComparer.Ordinal)]
            : [];
    }

    private static bool IsCase(string path) => Directory.Exists(path) || IsManifestFile(path);

    private static bool IsManifestFile(string path) => Path.GetExtension(path) is ".yaml" or ".yml" or ".json";

    private static SourceText[] Read(string path)
    {
        IEnumerable<string> files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsManifestFile)
            : [path];
        string root = Path.GetDirectoryName(path)!;
        return
        [
            .. files.Order(StringComparer.Ordinal).Select(file => new SourceText(
                Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
    }

    private static string FixtureRoot
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KubeLint.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder!.FullName, "tests", "fixtures");
        }
    }
}
