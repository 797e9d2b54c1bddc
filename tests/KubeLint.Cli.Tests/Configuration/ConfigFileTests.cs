using System.Text.Json;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Configuration;

/// <summary>Every setting of a config file, through the whole command.</summary>
public sealed class ConfigFileTests : IDisposable
{
    private const string Latest = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop, labels: {env: live}}
        spec: {containers: [{name: main, image: "nginx:latest"}, {name: side, image: "busybox:latest"}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rules_are_added_to_the_profile_and_taken_from_it()
    {
        _folder.With("a.yaml", Latest)
            .With("kubelint.yaml", "profile: pss-baseline\nselect: [latest-tag, bare-pod]\nignore: [KL1]\n");
        Assert.Equal(["KL1001", "KL8001"], RulesOf(Scan()));
    }

    [Fact]
    public void The_nearest_config_counts_most()
    {
        _folder.With("a.yaml", Latest).With("deep/down/b.yaml", Latest)
            .With("kubelint.yaml", "profile: pss-baseline\nselect: [latest-tag]\n")
            .With("deep/.kubelint.yaml", "ignore: [latest-tag]\nselect: [bare-pod]\n");
        Assert.Equal(["a.yaml KL8001", "deep/down/b.yaml KL1001"], PlacesOf(Scan()).Distinct());
    }

    [Fact]
    public void A_config_above_a_repository_does_not_count()
    {
        _folder.With("kubelint.yaml", "ignore: [all]\n").WithFolder("repo/.git").With("repo/a.yaml", Latest);
        Assert.NotEmpty(RulesOf(Scan("repo")));
    }

    [Fact]
    public void The_command_line_counts_more_than_any_config()
    {
        _folder.With("a.yaml", Latest).With("kubelint.yaml", "ignore: [latest-tag]\nfailOn: never\n");
        Assert.Equal(["KL8001"], RulesOf(Scan("--select", "latest-tag")));
        Assert.Equal(1, Scan("--select", "latest-tag", "--fail-on", "warning").ExitCode);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public void The_severity_that_fails_is_set_for_each_folder(string failOn, int exitCode)
    {
        _folder.With("app/a.yaml", Latest).With("app/kubelint.yaml", $"failOn: {failOn}\n");
        Assert.Equal(exitCode, Scan("--select", "latest-tag").ExitCode);
    }

    [Fact]
    public void A_severity_is_set_whatever_the_rule_says()
    {
        _folder.With("a.yaml", Latest).With("kubelint.yaml", "severity: {pod-security: info, latest-tag: error}\n");
        Assert.All(FindingsOf(Scan("--select", "latest-tag")), finding =>
            Assert.Equal("error", finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public void An_option_changes_what_a_rule_lets_pass()
    {
        _folder.With("a.yaml", Latest).With("kubelint.yaml", "options: {latest-tag: {images: [nginx, 'quay.io/*']}}\n");
        JsonElement finding = Assert.Single(FindingsOf(Scan("--select", "latest-tag")));
        Assert.Contains("busybox", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_excluded_is_not_scanned_be_it_named_or_piped()
    {
        _folder.With("vendor/a.yaml", Latest).With("b.tmpl.yaml", Latest).With("c.yaml", Latest)
            .With("kubelint.yaml", "exclude: [vendor/, '*.tmpl.yaml']\n");
        Assert.Equal(["c.yaml KL8001", "c.yaml KL8001"], PlacesOf(Scan("--select", "latest-tag")));
        Assert.Empty(RulesOf(Scan("vendor/a.yaml")));
        Assert.Empty(RulesOf(Scan("-", "--stdin-filename", "vendor/x.yaml")));
    }

    [Theory]
    [InlineData("{paths: [app/]}", true)]
    [InlineData("{paths: [other/]}", false)]
    [InlineData("{namespaces: ['sh*']}", true)]
    [InlineData("{labels: {env: live}}", true)]
    [InlineData("{labels: {env: dead}}", false)]
    public void Environments_are_told_by_paths_namespaces_and_labels(string means, bool isMeant)
    {
        _folder.With("app/a.yaml", """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop, labels: {env: live}}
            spec: {type: NodePort, ports: [{port: 80}], selector: {a: b}}
            """).With("kubelint.yaml", $"environments: {{development: {means}}}\n");
        Assert.Equal(isMeant ? [] : ["KL3001"], RulesOf(Scan("--select", "nodeport-in-production")));
    }

    [Theory]
    [InlineData("paths: ['app/**']", 0)]
    [InlineData("paths: ['other/**']", 2)]
    [InlineData("namespaces: [shop]", 0)]
    [InlineData("namespaces: [bank]", 2)]
    [InlineData("kinds: [Pod]", 0)]
    [InlineData("kinds: [Deployment]", 2)]
    [InlineData("names: ['w*']", 0)]
    [InlineData("names: [api]", 2)]
    [InlineData("containers: [side]", 1)]
    [InlineData("environments: [production]", 0)]
    [InlineData("environments: [test]", 2)]
    [InlineData("kinds: [Pod], names: [api]", 2)]
    public void An_override_suppresses_what_all_its_lists_mean(string means, int left)
    {
        _folder.With("app/a.yaml", Latest)
            .With("kubelint.yaml", $"overrides: [{{{means}, ignore: [KL8], reason: known}}]\n");
        Assert.Equal(left, FindingsOf(Scan("--select", "latest-tag")).Count());
    }

    [Fact]
    public void An_override_changes_severities()
    {
        _folder.With("a.yaml", Latest)
            .With("kubelint.yaml", "overrides: [{containers: [side], severity: {latest-tag: info}}]\n");
        Assert.Equal(
            ["warning", "info"],
            FindingsOf(Scan("--select", "latest-tag")).Select(each => each.GetProperty("severity").GetString()));
    }

    [Fact]
    public void An_override_that_has_ended_suppresses_nothing_and_the_finding_says_so()
    {
        _folder.With("a.yaml", Latest)
            .With("kubelint.yaml", "overrides:\n  - ignore: [latest-tag]\n    until: 1999-12-31\n");
        CommandRun run = Scan("--select", "latest-tag");
        Assert.Equal(2, FindingsOf(run).Count());
        Assert.Contains("suppressed by this override until 1999-12-31, which is over", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_exists_elsewhere_does_not_dangle()
    {
        const string Pod = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            spec:
              containers: [{name: main, image: "nginx:1", envFrom: [{configMapRef: {name: settings}}]}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: setting, namespace: shop}
            """;
        _folder.With("a.yaml", Pod);
        Assert.Equal(["KL2009"], RulesOf(Scan("--select", "config-reference")));
        _folder.With("kubelint.yaml", "external: ['shop/ConfigMap/*']\n");
        Assert.Empty(RulesOf(Scan("--select", "config-reference")));
    }

    [Fact]
    public void Facts_of_the_cluster_are_known()
    {
        const string Ingress = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, namespace: shop}
            spec: {ingressClassName: own, defaultBackend: {service: {name: web, port: {number: 80}}}}
            """;
        _folder.With("a.yaml", Ingress);
        Assert.Equal(["KL5001"], RulesOf(Scan("--select", "ingress-without-controller")));
        _folder.With("kubelint.yaml", "cluster: {ingressClasses: [own]}\n");
        Assert.Empty(RulesOf(Scan("--select", "ingress-without-controller")));
    }

    [Theory]
    [InlineData("ignored", "KL6007")]
    [InlineData("enforced", "")]
    public void Whether_policies_are_enforced_is_known(string effect, string rule)
    {
        _folder.With("a.yaml", """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec: {podSelector: {}, policyTypes: [Ingress]}
            """).With("kubelint.yaml", $"cluster: {{networkPolicy: {effect}}}\n");
        Assert.Equal(rule.Length > 0 ? [rule] : [], RulesOf(Scan("--select", "network-policy-enforcement")));
    }

    [Fact]
    public void The_version_of_Kubernetes_is_that_of_the_config()
    {
        _folder.With("a.yaml", """
            apiVersion: policy/v1beta1
            kind: PodDisruptionBudget
            metadata: {name: web}
            """).With("kubelint.yaml", "kubernetesVersion: 1.25\n");
        Assert.Contains("1.25", Scan("--select", "KL01").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "1.25", Scan("--select", "KL01", "--kubernetes-version", "1.30").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("suppressions: {honoured: true, fromPeers: true}", 0)]
    [InlineData("suppressions: {fromPeers: false}", 1)]
    [InlineData("suppressions: {honoured: false}", 2)]
    public void Whether_manifests_may_silence_findings_is_set(string config, int findings)
    {
        _folder.With("kubelint.yaml", config).With("a.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            spec:
              containers:
                - name: main
                  image: nginx:latest # kubelint: ignore[latest-tag] built here
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: api
              namespace: shop
              annotations: {ignore-check.kube-linter.io/latest-tag: built here}
            spec: {containers: [{name: main, image: "nginx:latest"}]}
            """);
        Assert.Equal(findings, FindingsOf(Scan("--select", "latest-tag")).Count());
        Assert.Equal(2, FindingsOf(Scan("--select", "latest-tag", "--no-suppressions")).Count());
    }

    [Theory]
    [InlineData("recommended", "KL1001 warning,KL8010 warning,KL8001 warning", 0)]
    [InlineData("strict", "KL1001 warning,KL8010 warning,KL8001 warning", 1)]
    [InlineData("security", "KL8010 warning,KL8001 warning", 0)]
    [InlineData("pss-baseline", "KL8010 error", 1)]
    [InlineData("pss-restricted", "KL8010 error", 1)]
    [InlineData("all", "KL1001 warning,KL8010 warning,KL8001 warning", 0)]
    public void A_profile_says_which_rules_run_and_what_fails(string profile, string expected, int exitCode)
    {
        string[] known = ["KL1001", "KL8010", "KL8001"];
        _folder.With("a.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            spec: {containers: [{name: main, securityContext: {privileged: true}, image: "nginx:latest"}]}
            """);
        CommandRun named = Scan("--profile", profile);
        _folder.With("kubelint.yaml", $"profile: {profile}\n");
        Assert.Equal(named.Output, Scan().Output);
        Assert.Equal(exitCode, named.ExitCode);
        Assert.Equal(
            expected,
            string.Join(',', FindingsOf(named)
                .Select(each => $"{each.GetProperty("ruleId").GetString()} {each.GetProperty("severity").GetString()}")
                .Where(each => known.Contains(each[..6]))));
    }

    [Fact]
    public void Definitions_and_schemas_are_found_from_the_folder_of_the_config()
    {
        _folder.With("deploy/a.yaml", "apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: a}\nspec: {sise: 1}\n")
            .With("deploy/kubelint.yaml", "crds: [../crds]\n")
            .With("crds/shop.yaml", """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: shops.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {kind: Shop, plural: shops}
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties: {spec: {type: object, properties: {size: {type: integer}}}}
                """);
        Assert.Equal(["KL0101"], RulesOf(Scan("deploy", "--select", "unknown-field")));
    }

    [Fact]
    public void Reports_go_where_the_config_says()
    {
        _folder.With("a.yaml", Latest).With("kubelint.yaml", """
            outputs:
              - { format: json, file: out.json }
              - { format: compact }
            """);
        CommandRun run = Run("scan", "--select", "latest-tag");
        Assert.Contains("a.yaml:4:", run.Output, StringComparison.Ordinal);
        using JsonDocument written = JsonDocument.Parse(File.ReadAllText(_folder.PathOf("out.json")));
        Assert.Equal(2, written.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void A_config_extends_others_and_profiles()
    {
        _folder.With("a.yaml", Latest)
            .With("kubelint.yaml", "extends: [shared/base.yaml, pss-baseline]\nignore: [bare-pod]\n")
            .With("shared/base.yaml", "extends: more.yaml\nselect: [latest-tag]\n")
            .With("shared/more.yaml", "select: [bare-pod]\n");
        Assert.Equal(["KL8001"], RulesOf(Scan()));
    }

    [Fact]
    public void One_config_counts_where_it_is_named_and_none_where_none_is_wanted()
    {
        _folder.With("a.yaml", Latest).With("kubelint.yaml", "ignore: [all]\n").With("mine.yml", "ignore: [KL1, KL4, KL6, KL7]\n");
        Assert.Equal(["KL8001"], RulesOf(Scan("a.yaml", "--config", "mine.yml")));
        Assert.Contains("KL1001", RulesOf(Scan("a.yaml", "--no-config")));
    }

    [Fact]
    public void What_holds_for_a_whole_scan_only_is_said_where_it_cannot()
    {
        _folder.With("a.yaml", Latest).With("app/b.yaml", Latest)
            .With("app/kubelint.yaml", "kubernetesVersion: 1.30\n");
        Assert.Contains(
            "`kubernetesVersion` of app/kubelint.yaml:1 holds only when its folder is scanned by itself",
            Scan().Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("note", Scan("app").Error, StringComparison.Ordinal);
    }

    private CommandRun Scan(params string[] arguments) => Run(["scan", "--format", "json", .. arguments]);

    private CommandRun Run(params string[] arguments) =>
        new CommandRun.CommandSetup
        {
            WorkingDirectory = _folder.FullPath,
            Rules = RuleCatalogue.Metadata,
            Input = System.Text.Encoding.UTF8.GetBytes(Latest),
        }.Run(arguments);

    private static IEnumerable<JsonElement> FindingsOf(CommandRun run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray();

    private static IEnumerable<string?> RulesOf(CommandRun run) =>
        FindingsOf(run).Select(finding => finding.GetProperty("ruleId").GetString()).Distinct();

    private static IEnumerable<string> PlacesOf(CommandRun run) => FindingsOf(run).Select(finding =>
        $"{finding.GetProperty("path").GetString()} {finding.GetProperty("ruleId").GetString()}");
}
