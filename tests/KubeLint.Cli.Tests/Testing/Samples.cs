using KubeLint.Cli.Input;
using KubeLint.Cli.Output;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Text;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>Rules and findings made by hand, so that the writers are tested apart from the linter.</summary>
internal static class Samples
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: checkout
          namespace: shop
        spec:
          type: NodePort
          selector:
            app: chekout
          ports:
            - port: 80
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: checkout
          namespace: shop
        spec:
          selector:
            matchLabels: {app: checkout}
          template:
            metadata:
              labels:
                app: checkout
        """;

    public static RuleMetadata DanglingService { get; } = Rule(
        "KL3004", "dangling-service", RuleFamily.Services, Severity.Error,
        "A Service whose selector matches no pod.") with
    {
        Why = "Such a Service has no endpoints: every request to it fails, with nothing in its own status to say so.",
        HowToFix = """
            Compare the selector with the labels of the pods:

            - `spec.selector` of the Service
            - `spec.template.metadata.labels` of the workload, which have to hold every one of the selector's labels
              with just the same value
            """,
        BadExample = Service,
        GoodExample = Service.Replace("chekout", "checkout", StringComparison.Ordinal),
        Exceptions = "Services without a selector, whose endpoints are written by hand.",
        Guide = "Services",
        Equivalents = ["kube-linter:dangling-service"],
    };

    public static RuleMetadata NodePort { get; } = Rule(
        "KL3001", "nodeport-in-production", RuleFamily.Services, Severity.Warning,
        "A Service of type `NodePort` in production.");

    public static RuleMetadata DefaultNamespace { get; } = Rule(
        "KL4001", "default-namespace", RuleFamily.Namespaces, Severity.Info,
        "A namespaced object in the namespace `default` | or in none.") with
    { EnabledByDefault = false, Confidence = Confidence.Medium };

    public static IReadOnlyList<RuleMetadata> Rules { get; } = [NodePort, DanglingService, DefaultNamespace];

    /// <summary>Two files, findings of every severity, related places near, far and in another file.</summary>
    public static Report Shop()
    {
        SourceText service = new("deploy/base/service.yaml", Service);
        SourceText deployment = new("deploy/base/deployment.yaml", Deployment);
        ObjectIdentity identity = new("v1", "Service", "shop", "checkout");
        return ReportOf(
            Of(DefaultNamespace, At(deployment, "name: checkout"), "Deployment `checkout` is in no namespace") with
            {
                Object = new ObjectIdentity("apps/v1", "Deployment", Namespace: null, "checkout"),
                Related = [new RelatedLocation(At(deployment, "{app: checkout}"), "the same labels as")],
            },
            Of(NodePort, At(service, "NodePort"), "Service `checkout` opens a port on every node") with
            {
                Object = identity,
                FieldPath = "spec.type",
                Related = [new RelatedLocation(At(service, "shop"), "the namespace says production")],
            },
            Of(DanglingService, At(service, "chekout"), "Service `checkout` selects no pod in namespace `shop`") with
            {
                Object = identity,
                FieldPath = "spec.selector.app",
                Why = "nothing answers behind a Service without pods: every request to it is refused or times out, " +
                    "and the Service itself looks healthy",
                Advice = "set `app` to `checkout`",
                Related =
                [
                    new RelatedLocation(
                        AtLast(deployment, "app: checkout"), "the nearest labels: `app` differs in 1 letter"),
                ],
            });
    }

    /// <summary>A finding that a comment silences, and one that an override in the configuration does.</summary>
    public static IReadOnlyList<Finding> Suppressed
    {
        get
        {
            SourceText ingress = new("deploy/base/ingress.yaml", "kind: Ingress # kubelint: ignore[KL3001] for a test\n");
            Finding finding = Of(NodePort, At(ingress, "Ingress"), "Service `test` opens a port on every node");
            Location comment = At(ingress, "kubelint: ignore[KL3001] for a test");
            return
            [
                finding with { Suppression = new Suppression(SuppressionKind.Comment, "for a test", comment) },
                finding with { Suppression = new Suppression(SuppressionKind.Override, Reason: null, Location: null) },
            ];
        }
    }

    /// <summary><see cref="Shop"/>, with documents left out and inputs that could not be read.</summary>
    public static Report Everything()
    {
        Report report = Shop();
        return report with
        {
            Problems = Problems,
            ExitCode = ExitCode.UnreadableInput,
            Result = report.Result with
            {
                Suppressed = Suppressed,
                Summary = report.Result.Summary with { LeftOut = LeftOut, UncheckedKinds = UncheckedKinds },
            },
        };
    }

    public static RuleMetadata Rule(
        string code, string name, RuleFamily family, Severity severity, string summary) => new()
        {
            Code = code,
            Name = name,
            Family = family,
            Severity = severity,
            Confidence = Confidence.High,
            EnabledByDefault = true,
            Summary = summary,
            Why = "It works today and hurts later.",
            HowToFix = "Do otherwise.",
            BadExample = "",
            GoodExample = "",
            Exceptions = "",
            Guide = "",
            Equivalents = [],
        };

    public static Finding Of(RuleMetadata rule, Location location, string message) => new()
    {
        Rule = rule,
        Severity = rule.Severity,
        Confidence = rule.Confidence,
        Message = message,
        Why = "it works today and hurts later",
        Advice = "do otherwise",
        Location = location,
        Related = [],
        Document = 0,
        Object = null,
        FieldPath = "",
        Fingerprint = "0123456789abcdef0123456789abcdef",
    };

    public static Location At(SourceText source, string text) =>
        new(source, new TextSpan(source.Content.IndexOf(text, StringComparison.Ordinal), text.Length));

    public static Report ReportOf(params Finding[] findings) => new()
    {
        Result = new LintResult(findings, new LintSummary(2, 3, 2, []) { KubernetesVersions = Versions }),
        Problems = [],
        WorkingDirectory = "/home/user/a project",
        ExitCode = findings.Length > 0 ? ExitCode.Findings : ExitCode.Clean,
        Elapsed = TimeSpan.FromMilliseconds(12),
    };

    public static KubernetesVersionRange Versions { get; } = new(new KubernetesVersion(1, 31));

    public static IReadOnlyList<UncheckedKind> UncheckedKinds { get; } =
    [
        new("example.com/v1", "Database", 2, "deploy/database.yaml", 3),
        new("monitoring.coreos.com/v1", "ServiceMonitor", 1, "deploy/base/monitor.yaml", 1),
    ];

    public static IReadOnlyList<LeftOutDocument> LeftOut { get; } =
    [
        new("chart/templates/service.yaml", 0, 1, DocumentKind.Template, "a Helm template, not YAML yet"),
        new("chart/values.yaml", 0, 3, DocumentKind.HelmChart, "the values of a Helm chart"),
    ];

    public static IReadOnlyList<InputProblem> Problems { get; } =
    [
        new("a b.yaml", InputProblemKind.InvalidEncoding, "the byte 0xFF here is no UTF-8", new LinePosition(2, 7)),
        new("missing.yaml", InputProblemKind.Missing, "no such file or folder"),
    ];

    private static Location AtLast(SourceText source, string text) =>
        new(source, new TextSpan(source.Content.LastIndexOf(text, StringComparison.Ordinal), text.Length));
}
