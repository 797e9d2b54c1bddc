using KubeLint.Cli.Tests.Testing;
using KubeLint.Rules;
using Xunit;

namespace KubeLint.Cli.Tests.Configuration;

/// <summary>The first config of a project, through the whole command.</summary>
public sealed class InitTests : IDisposable
{
    private const string Config = "kubelint.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_without_an_error_with_and_without_its_proposals()
    {
        WithProject();
        CommandRun run = Run("init");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual(2, Run("scan").ExitCode);

        string[] lines = File.ReadAllLines(_folder.PathOf(Config));
        Assert.StartsWith("# yaml-language-server: $schema=https://", lines[0], StringComparison.Ordinal);
        File.WriteAllLines(_folder.PathOf(Config), lines.Skip(3).Select(Uncommented));
        CommandRun scan = Run("scan");
        Assert.NotEqual(2, scan.ExitCode);
        Assert.DoesNotContain("config error", scan.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_tree_gives_the_same_bytes()
    {
        WithProject();
        Assert.Equal(Printed(), Printed());
    }

    [Fact]
    public void All_that_the_tree_tells_is_in_it()
    {
        WithProject();
        string[] expected =
        [
            "profile: recommended # or strict, security, pss-baseline, pss-restricted, all",
            "kubernetesVersion: \"1.33\" # from kind.yaml",
            "# failOn: warning # errors alone fail unless this is set",
            "exclude:",
            "# - /gen/a.yaml # 1 file that a comment calls generated",
            "- /node_modules/ # 1 file of packages",
            "# - /rendered/a.yaml # 1 file that Helm has rendered",
            "# - /third_party/ # 1 file of others, by the folder's name",
            "environments:",
            "# from a folder and a namespace; say what it is for",
            "# blue: { kind: production, paths: [/overlays/blue/], namespaces: [shop-blue] }",
            "canary: { kind: production, labels: { env: canary } } # from the label `env` of 1 object",
            "perf: { kind: test, paths: [/overlays/perf/], namespaces: [shop-perf] } # from a folder and a namespace",
            "# external:",
            "# - shop/Secret/shared-keys # 2 objects need it, and the scan has none",
            "# cluster:",
            "# ingressClasses:",
            "# - internal # 1 object needs it, and the scan has none",
            "# storageClasses:",
            "# - fast-ssd # 1 object needs it, and the scan has none",
            "crds:",
            "- crds/ # 1 definition, for scans of other folders",
        ];
        Assert.Equal(expected, Printed().Split('\n').Skip(3).Where(line => line.Length > 0).Select(Squeezed));
    }

    [Fact]
    public void A_tree_that_tells_nothing_gives_a_short_file()
    {
        _folder.With("a.yaml", Service("prod"));
        Assert.Equal(
            [
                "profile: recommended # or strict, security, pss-baseline, pss-restricted, all",
                "# kubernetesVersion: \"1.36\" # what the cluster runs; the newest version unless this is set",
                "# failOn: warning # errors alone fail unless this is set",
            ],
            Printed().Split('\n').Skip(3).Where(line => line.Length > 0).Select(Squeezed));
    }

    [Fact]
    public void The_summary_counts_what_a_scan_reports()
    {
        WithProject();
        CommandRun run = Run("init");
        string[] lines = run.Error.Split('\n');
        Assert.Equal("kubelint: wrote kubelint.yaml", lines[0]);
        string verdict = Run("scan").Output.Split('\n')
            .Last(line => line.Contains(" errors,", StringComparison.Ordinal));
        Assert.StartsWith($"a first scan finds {verdict}", lines[1], StringComparison.Ordinal);
        Assert.Contains("  kubelint scan", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_start_from_the_folder_of_the_config()
    {
        _folder.With("deploy/vendor/a.yaml", Service("prod"));
        Assert.Contains("#   - /vendor/ ", Run("init", "deploy", "--output", "-").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("init", "deploy", "--output", "all.yaml").ExitCode);
        Assert.Contains(
            "#   - /deploy/vendor/ ", File.ReadAllText(_folder.PathOf("all.yaml")), StringComparison.Ordinal);
        _folder.WithFolder("ci");
        CommandRun run = Run("init", "deploy", "--output", "ci/config.yaml");
        Assert.DoesNotContain("vendor", File.ReadAllText(_folder.PathOf("ci/config.yaml")), StringComparison.Ordinal);
        Assert.Contains("  kubelint scan deploy --config ci/config.yaml", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kubelint.yaml")]
    [InlineData(".kubelint.yaml")]
    public void A_config_that_is_there_is_left_as_it_is(string name)
    {
        _folder.With("a.yaml", Service("prod")).With(name, "ignore: [all]\n").WithFolder("sub");
        CommandRun run = Run("init");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"`{name}` is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal("ignore: [all]\n", File.ReadAllText(_folder.PathOf(name)));
        Assert.Equal(2, Run("init", "--output", name).ExitCode);
        Assert.Equal(2, Run("init", "sub", "--output", "kubelint.yaml").ExitCode);
    }

    [Fact]
    public void Of_many_proposals_the_first_are_made()
    {
        foreach (char letter in "abcdefghijklmno")
        {
            _folder.With($"app/{letter}.yaml", $$"""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: { name: web-{{letter}}, namespace: shop }
                spec: { ingressClassName: class-{{letter}} }
                """);
        }

        string printed = Printed();
        Assert.Contains("class-l ", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("class-m ", printed, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\n# 3 more proposals for `ingressClasses` are left out.\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_objects_gets_a_config_all_the_same()
    {
        CommandRun run = Run("init");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no Kubernetes object", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf(Config)));
    }

    [Theory]
    [InlineData("nowhere", "`nowhere`: no such folder")]
    [InlineData("a.yaml", "`a.yaml` is a file")]
    [InlineData("", "`PATH` is empty")]
    public void What_is_no_folder_is_refused(string path, string message)
    {
        _folder.With("a.yaml", Service("prod"));
        CommandRun run = Run("init", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static string Service(string environment) =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{ name: svc-{environment}, namespace: shop-{environment} }}\n"
        + "spec: { type: NodePort, ports: [{ port: 80 }], selector: { app: web } }\n";

    private static string Deployment(string name, string labels) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}}, namespace: shop, labels: { {{labels}} } }
        spec:
          selector: { matchLabels: { app: {{name}} } }
          template:
            metadata: { labels: { app: {{name}} } }
            spec:
              containers:
                - { name: main, image: "nginx:latest", envFrom: [{ secretRef: { name: shared-keys } }] }

        """;

    private void WithProject() => _folder
        .With("base/web.yaml", Deployment("web", "env: canary"))
        .With("base/api.yaml", Deployment("api", "app: api"))
        .With("base/ingress.yaml", """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web, namespace: shop }
            spec:
              ingressClassName: internal
              defaultBackend: { service: { name: web, port: { number: 80 } } }
            """)
        .With("base/claim.yaml", """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: { name: data, namespace: shop }
            spec:
              storageClassName: fast-ssd
              accessModes: [ReadWriteOnce]
              resources: { requests: { storage: 1Gi } }
            """)
        .With("overlays/prod/a.yaml", Service("prod"))
        .With("overlays/blue/a.yaml", Service("blue"))
        .With("overlays/perf/a.yaml", Service("perf"))
        .With("third_party/x/a.yaml", Service("x"))
        .With("node_modules/y/a.yaml", Service("y"))
        .With("rendered/a.yaml", "---\n# Source: web/templates/svc.yaml\n" + Service("prod"))
        .With("gen/a.yaml", "# Code generated by x. DO NOT EDIT.\n" + Service("prod"))
        .With("gen/b.yaml", Service("prod"))
        .With("crds/none.yaml", """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: shops.example.com }
            spec:
              group: example.com
              scope: Namespaced
              names: { kind: Shop, plural: shops }
              versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
            """)
        .With("kind.yaml", """
            kind: Cluster
            apiVersion: kind.x-k8s.io/v1alpha4
            nodes: [{ role: control-plane, image: "kindest/node:v1.33.1" }]
            """);

    private static string Squeezed(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // A line of prose above a proposal stays a comment.
    private static string Uncommented(string line)
    {
        int sign = line.IndexOf("# ", StringComparison.Ordinal);
        bool isProposal = sign >= 0 && line[..sign].Trim().Length == 0
            && (line.Contains(':', StringComparison.Ordinal) || line.Contains("# - ", StringComparison.Ordinal)
                || line.Contains("- ", StringComparison.Ordinal));
        return isProposal ? line.Remove(sign, 2) : line;
    }

    private string Printed()
    {
        CommandRun run = Run("init", "--output", "-");
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    private CommandRun Run(params string[] arguments) => new CommandRun.CommandSetup
    {
        WorkingDirectory = _folder.FullPath,
        Rules = RuleCatalogue.Metadata,
    }.Run(arguments);
}
