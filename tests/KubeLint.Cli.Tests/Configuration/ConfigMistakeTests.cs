using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Configuration;

/// <summary>What is wrong in a config file is said at its place, and ends the scan with exit code 2.</summary>
public sealed class ConfigMistakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("profil: strict", "1:1: unknown key `profil`; did you mean `profile`?")]
    [InlineData("nonsense: 1", "1:1: unknown key `nonsense`; known here: cluster, crds,")]
    [InlineData("profile: strickt", "1:10: unknown profile `strickt`; did you mean `strict`?")]
    [InlineData("profile: [a]", "1:10: a text is expected here")]
    [InlineData("profile:", "1:1: `profile` has no value")]
    [InlineData("select: [latst-tag]", "1:10: unknown rule `latst-tag`; did you mean `latest-tag`?")]
    [InlineData("ignore: KL99", "1:9: unknown rule `KL99`; `kubelint rules` lists them all")]
    [InlineData("severity: {latest-tag: warn}", "1:24: info, warning or error is expected here; did you mean `warning`?")]
    [InlineData("severity: {latest: error}", "1:12: unknown rule `latest`; did you mean `latest-tag`?")]
    [InlineData("severity: 3", "1:11: names with values are expected here")]
    [InlineData("failOn: always", "1:9: never, error, warning or info is expected here")]
    [InlineData("kubernetesVersion: new", "1:20: a version such as 1.34 or a range such as 1.28..1.36 is expected here")]
    [InlineData("kubernetesVersion: 1.3", "1:20: Kubernetes 1.3 is not known; all known versions are 1.25 to")]
    [InlineData("options: {latest-tg: {}}", "1:11: unknown rule `latest-tg`; did you mean `latest-tag`?")]
    [InlineData("options: {bare-pod: {a: 1}}", "1:11: the rule `bare-pod` has no options")]
    [InlineData("options: {single-replica: {minimun: 3}}", "1:28: the rule `single-replica` has no option `minimun`; did you mean `minimum`?")]
    [InlineData("options: {single-replica: {minimum: 1}}", "1:37: a whole number from 2 to 100 is expected here")]
    [InlineData("options: {single-replica: {minimum: two}}", "1:37: a whole number from 2 to 100 is expected here")]
    [InlineData("exclude: ['[a']", "1:11: the pattern `[a` matches nothing")]
    [InlineData("exclude: ['']", "1:11: the text is empty")]
    [InlineData("environments: {blue: {paths: [a]}}", "1:16: nothing tells what the environment `blue` is for; add `kind: production`")]
    [InlineData("environments: {production: [a]}", "1:28: an environment is a mapping of keys and values")]
    [InlineData("environments: {production: {path: [a]}}", "1:29: unknown key `path`; did you mean `paths`?")]
    [InlineData("overrides: [{kinds: Pod}]", "1:13: the override changes nothing: `ignore` or `severity` is missing")]
    [InlineData("overrides: [{ignore: all, until: tomorrow}]", "1:34: a day such as 2027-01-31 is expected here")]
    [InlineData("overrides: [all]", "1:13: an override is a mapping of keys and values")]
    [InlineData("external: [shop]", "1:12: `shop` is neither `Kind/name` nor `namespace/Kind/name`")]
    [InlineData("cluster: {ingressClass: a}", "1:11: unknown key `ingressClass`; did you mean `ingressClasses`?")]
    [InlineData("cluster: {networkPolicy: yes}", "1:26: enforced or ignored is expected here")]
    [InlineData("schemaLocations: ['http://a/b']", "1:19: `http://a/b` is an address")]
    [InlineData("suppressions: {honoured: perhaps}", "1:26: true or false is expected here")]
    [InlineData("outputs: [{file: a}]", "1:11: the output has no `format`")]
    [InlineData("outputs: [{format: html}]", "1:20: text, compact, json or sarif is expected here")]
    [InlineData("crds: [nowhere]", "1:8: `nowhere`: no such file or folder")]
    [InlineData("extends: nowhere.yaml", "1:10: `nowhere.yaml` is neither a profile nor a file that can be read")]
    [InlineData("extends: [stric]", "1:11: `stric` is neither a profile nor a file that can be read; did you mean `strict`?")]
    [InlineData("extends: kubelint.yaml", "1:10: config files extend one another in a circle: kubelint.yaml -> kubelint.yaml")]
    [InlineData("- a", "1:1: a config file is a mapping of keys and values")]
    [InlineData("a: [", "1:4: ")]
    [InlineData("profile: strict\n---\nprofile: all", "3:1: a config file is one YAML document")]
    [InlineData("profile: strict\nprofile: all", "2:1: ")]
    public void A_mistake_is_said_at_its_place(string config, string message)
    {
        CommandRun run = Scan(config);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains($"kubelint: config error kubelint.yaml:{message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_said_at_once_each_with_its_line() => Assert.Equal("""
        kubelint: config error kubelint.yaml:1:10: unknown profile `x`; known: recommended, strict, security, pss-baseline, pss-restricted, all
           |
         1 | profile: x
           |          ^
         2 | failOn: y
           |
        kubelint: config error kubelint.yaml:2:9: never, error, warning or info is expected here
           |
         1 | profile: x
         2 | failOn: y
           |         ^
           |

        """.ReplaceLineEndings("\n"), Scan("profile: x\nfailOn: y").Error);

    [Fact]
    public void A_mistake_far_down_counts_too()
    {
        _folder.With("deep/down/b.yaml").With("deep/down/.kubelint.yaml", "ignor: [all]");
        CommandRun run = Scan("");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "deep/down/.kubelint.yaml:1:1: unknown key `ignor`; did you mean `ignore`?",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_configs_in_one_folder_are_one_too_many()
    {
        _folder.With(".kubelint.yaml", "profile: strict");
        CommandRun run = Scan("profile: all");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "cannot read .kubelint.yaml: `kubelint.yaml` is in the same folder, and only one of them can count",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_config_that_is_not_there_is_an_error()
    {
        CommandRun run = Run("scan", "--config", "kublint.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("`--config kublint.yaml`: no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Circles_through_several_files_end()
    {
        _folder.With("one.yaml", "extends: two.yaml").With("two.yaml", "extends: [one.yaml]");
        CommandRun run = Scan("extends: one.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "two.yaml:1:11: config files extend one another in a circle: kubelint.yaml -> one.yaml -> two.yaml -> one.yaml",
            run.Error,
            StringComparison.Ordinal);
    }

    private CommandRun Scan(string config)
    {
        _folder.With("kubelint.yaml", config);
        return Run("scan");
    }

    private CommandRun Run(params string[] arguments) =>
        new CommandRun.CommandSetup { WorkingDirectory = _folder.FullPath, Rules = RuleCatalogue.Metadata }
            .Run(arguments);
}
