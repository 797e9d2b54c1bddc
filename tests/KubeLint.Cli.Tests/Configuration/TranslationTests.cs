using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Configuration;

/// <summary>Configs of other linters in the words of kubelint, through the whole command.</summary>
public sealed class TranslationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kube_linter_excludes_become_ignores()
    {
        string[] lines = Translated(".kube-linter.yaml", """
            checks:
              exclude: [latest-tag, required-annotation-email, dangling-networkpolicy]
              ignorePaths: ["tests/**", ./charts/*.yaml, /tmp/x, "**/third/**"]
            """);
        Assert.Equal(
            [
                "profile: recommended # looks for more than kube-linter does",
                "ignore:",
                "# dangling-networkpolicy; the rule looks for dangling-networkpolicypeer-podselector too",
                "# - dangling-network-policy",
                "- image-tag-missing # latest-tag",
                "- latest-tag",
                "exclude:",
                "- \"**/third/\"",
                "- \"/charts/*.yaml\"",
                "- /tests/",
                "# Without a counterpart in kubelint, of kube-linter (2):",
                "# required-annotation-email",
                "# ignorePaths: /tmp/x (a path below the config is needed)",
            ],
            lines);
    }

    [Fact]
    public void What_a_check_of_kube_linter_is_scoped_to_is_left_out_aloud() => Assert.Contains(
        "# custom check mine (template host-ipc): scope (a rule knows by itself which objects it is about)",
        Translated(".kube-linter.yaml", """
            customChecks:
              - name: mine
                template: host-ipc
                scope: { objectKinds: [DaemonSet] }
            """),
        StringComparer.Ordinal);

    [Fact]
    public void Kube_linter_may_run_nothing_but_what_it_includes()
    {
        string[] lines = Translated("config.yaml", """
            checks:
              doNotAutoAddDefaults: true
              include: [privileged-container, run-as-non-root, host-ipc]
              exclude: [host-ipc]
            """);
        Assert.Equal(
            [
                "profile: recommended",
                "select:",
                "- KL0 # what cannot be read, or is refused by the API",
                "- privileged-container",
                "- run-as-non-root",
                "- run-as-root-user # run-as-non-root",
                "ignore:",
                "- all # nothing runs but what is selected",
            ],
            lines);
        _folder.With("a.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: web, namespace: shop }
            spec:
              hostIPC: true
              securityContext: { runAsNonRoot: true, runAsUser: 1000 }
              containers: [{ name: main, image: "nginx:latest", securityContext: { privileged: true } }]
            """);
        CommandRun scan = Run("scan", "a.yaml", "--format", "compact");
        Assert.Equal("privileged-container", Assert.Single(RulesOf(scan)));
    }

    [Fact]
    public void Kube_linter_may_run_all_of_its_checks() => Assert.Equal(
        [
            "profile: recommended # looks for more than kube-linter does", "select:", "- no-liveness-probe",
            "- run-as-non-root", "ignore:", "- host-ipc",
        ],
        Translated(".kube-linter.yaml", "checks: { addAllBuiltIn: true, exclude: [host-ipc] }\n"));

    [Fact]
    public void Parameters_of_kube_linter_become_options()
    {
        string[] lines = Translated(".kube-linter.yml", """
            customChecks:
              - name: three-replicas
                template: minimum-replicas
                params: { minReplicas: 3 }
              - name: tags
                template: latest-tag
                params: { allowList: ['^registry\.example\.com/dev/.*$'] }
              - name: owner
                template: required-label
                params: { key: owner }
              - name: odd
                template: latest-tag
                params: { allowList: ['(a|b)'] }
            """);
        Assert.Equal(
            [
                "profile: recommended # looks for more than kube-linter does",
                "options:",
                "image-tag-missing:",
                "images: [\"registry.example.com/dev/*\"] # custom check tags (template latest-tag)",
                "latest-tag:",
                "images: [\"registry.example.com/dev/*\"] # custom check tags (template latest-tag)",
                "single-replica:",
                "minimum: 3 # custom check three-replicas (template minimum-replicas)",
                "# Without a counterpart in kubelint, of kube-linter (2):",
                "# custom check owner (template required-label)",
                "# custom check odd (template latest-tag): the parameter allowList",
            ],
            lines);
    }

    [Fact]
    public void Polaris_has_severities_and_exemptions()
    {
        string[] lines = Translated("polaris.yaml", """
            checks:
              hostIPCSet: danger
              tagNotSpecified: danger
              deploymentMissingReplicas: ignore
              priorityClassNotSet: warning
            exemptions:
              - namespace: kube-system
                controllerNames: [dns-controller]
                rules: [hostNetworkSet, metadataAndNameMismatched]
              - controllerNames: [kube2iam]
                rules: [metadataAndNameMismatched]
            """);
        Assert.Equal(
            [
                "profile: recommended # looks for more than polaris does",
                "ignore:",
                "- single-replica # deploymentMissingReplicas",
                "severity:",
                "host-ipc: error # hostIPCSet",
                "image-tag-missing: error # tagNotSpecified",
                "latest-tag: error # tagNotSpecified",
                "overrides:",
                "- namespaces: [kube-system] # without a counterpart: metadataAndNameMismatched",
                "names: [\"dns-controller*\"]",
                "ignore: [host-network]",
                "reason: \"exempted in the config of polaris\"",
                "# Without a counterpart in kubelint, of polaris (2):",
                "# priorityClassNotSet",
                "# exemption of kube2iam*: metadataAndNameMismatched",
            ],
            lines);
    }

    [Fact]
    public void An_exemption_of_polaris_without_rules_is_from_all_of_its_checks()
    {
        string[] lines = Translated("polaris.yaml", "exemptions: [{ namespace: kube-system }, {}]\n");
        string exempted = Assert.Single(lines, line => line.StartsWith("ignore: [", StringComparison.Ordinal));
        Assert.Contains(" host-network, ", exempted, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-field", exempted, StringComparison.Ordinal);
        Assert.Contains("# an exemption that says neither of what nor from what", lines);
    }

    [Fact]
    public void Checkov_skips_checks_and_paths()
    {
        string[] lines = Translated(".checkov.yaml", """
            framework: [kubernetes]
            compact: true
            skip-check: [CKV_K8S_14, "CKV_K8S_19,CKV_AWS_1", LOW]
            hard-fail-on: [CKV_K8S_21]
            skip-path: [examples, "vendor/.*", "a|b"]
            soft-fail: true
            """);
        Assert.Equal(
            [
                "profile: recommended # looks for more than checkov does",
                "failOn: never # soft-fail",
                "ignore:",
                "- host-network # CKV_K8S_19",
                "- image-tag-missing # CKV_K8S_14",
                "- latest-tag # CKV_K8S_14",
                "severity:",
                "default-namespace: error # CKV_K8S_21",
                "exclude:",
                "- examples",
                "- vendor",
                "# Without a counterpart in kubelint, of checkov (3):",
                "# CKV_AWS_1",
                "# skip-check: LOW (severities of checks are not known to kubelint)",
                "# skip-path: a|b (a regular expression)",
            ],
            lines);
    }

    [Theory]
    [InlineData("CKV_K8S_17\nCKV_K8S_19 # needed\n")]
    [InlineData("CKV_K8S_17,CKV_K8S_19\n")]
    [InlineData("- CKV_K8S_17\n- CKV_K8S_19\n")]
    public void A_list_of_checks_is_one_of_checks_to_skip(string list) => Assert.Equal(
        [
            "profile: recommended # looks for more than checkov does", "ignore:", "- host-network # CKV_K8S_19",
            "- host-pid # CKV_K8S_17",
        ],
        Translated("skip.txt", list));

    [Fact]
    public void Trivy_ignores_until_a_day()
    {
        Assert.Equal(
            [
                "profile: recommended # looks for more than trivy does", "ignore:", "- host-pid # KSV-0010",
                "overrides:",
                "- { ignore: [host-network], until: 2030-01-31 }",
                "# Without a counterpart in kubelint, of trivy (1):", "# CVE-2022-1",
            ],
            Translated(".trivyignore", "# accepted\nAVD-KSV-0010\nKSV009 exp:2030-01-31\nCVE-2022-1\n"));
        File.Delete(_folder.PathOf("kubelint.yaml"));
        Assert.Equal(
            [
                "profile: recommended # looks for more than trivy does", "overrides:",
                "- { paths: [/apps/x.yaml], ignore: [host-pid], reason: accepted }",
            ],
            Translated(".trivyignore.yaml", """
                misconfigurations:
                  - { id: AVD-KSV-0010, paths: [apps/x.yaml], statement: accepted }
                """));
    }

    [Fact]
    public void A_policy_of_datree_is_all_that_runs()
    {
        string[] lines = Translated("policies.yaml", """
            apiVersion: v1
            policies:
              - name: other
                rules: []
              - name: ours
                isDefault: true
                rules:
                  - identifier: CONTAINERS_INCORRECT_HOSTPID_VALUE_TRUE
                    messageOnFailure: ""
                  - identifier: INGRESS_INCORRECT_HOST_VALUE_PERMISSIVE
            """);
        Assert.Contains("- host-pid # CONTAINERS_INCORRECT_HOSTPID_VALUE_TRUE", lines);
        Assert.Contains("- all # nothing runs but what is selected", lines);
        Assert.Contains("# INGRESS_INCORRECT_HOST_VALUE_PERMISSIVE", lines);
        Assert.Contains("# policy other, which is not the default", lines);
    }

    [Fact]
    public void What_has_no_counterpart_is_told()
    {
        _folder.With(".kube-linter.yaml", "checks: { exclude: [latest-tag, ssh-port, no-anti-affinity] }\n");
        CommandRun run = Run("init", "--from", ".kube-linter.yaml");
        Assert.Equal(
            "kubelint: wrote kubelint.yaml\n"
            + "translated 1 setting of kube-linter, and 2 without a counterpart:\n"
            + "  no-anti-affinity\n"
            + "  ssh-port\n"
            + "next:\n"
            + "  kubelint scan\n",
            run.Error);
    }

    [Theory]
    [InlineData("checks: { exclude: {} }\ncustomChecks: [{ name: a }]\n", ":2:16: a custom check has a `name`")]
    [InlineData("checks: { addAllBuiltIn: maybe }\n", ":1:26: true or false is expected here")]
    [InlineData("checks: { includes: [], exclude: [] }\n", ":1:11: unknown key `includes`; did you mean `include`?")]
    [InlineData("checks: { hostIPCSet: danger, x: bad }\n", ":1:34: ignore, warning or danger is expected here")]
    [InlineData("policies: []\n", ":1:11: a list of policies with `rules` is expected here")]
    [InlineData("checks: [\n", "config error from.yaml:")]
    public void What_is_wrong_is_told_with_its_place(string config, string message)
    {
        _folder.With("from.yaml", config);
        CommandRun run = Run("init", "--from", "from.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("kubelint.yaml")));
    }

    [Theory]
    [InlineData("a: 1\n", "taken are the configs of kube-linter, polaris and checkov")]
    [InlineData("just a text\n", "is the config of no linter that is known")]
    [InlineData("", "is the config of no linter that is known")]
    [InlineData(null, "no such file")]
    public void What_is_no_config_is_refused(string? text, string message)
    {
        if (text is not null)
        {
            _folder.With("from.yaml", text);
        }

        CommandRun run = Run("init", "--from", "from.yaml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private string[] Translated(string name, string text)
    {
        _folder.With(name, text);
        CommandRun run = Run("init", "--from", name);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(0, Run("config", "show", ".").ExitCode);
        return
        [
            .. File.ReadAllLines(_folder.PathOf("kubelint.yaml")).Skip(2)
                .SkipWhile(line => line.StartsWith('#')).Where(line => line.Length > 0)
                .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ];
    }

    private static IEnumerable<string> RulesOf(CommandRun scan) =>
        scan.Output.Split('\n').Where(line => line.StartsWith("a.yaml", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[3].TrimEnd(':'));

    private CommandRun Run(params string[] arguments) => new CommandRun.CommandSetup
    {
        WorkingDirectory = _folder.FullPath,
        Rules = RuleCatalogue.Metadata,
    }.Run(arguments);
}
