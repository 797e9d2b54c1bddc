using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Cli.Output;

/// <summary>The words that reports have for what the library counts and names.</summary>
internal static class Words
{
    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Such as <c>error</c>.</returns>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The word for a confidence.</summary>
    /// <param name="confidence">The confidence.</param>
    /// <returns>Such as <c>high</c>.</returns>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    /// <summary>The word for what silences a finding.</summary>
    /// <param name="kind">What it is.</param>
    /// <returns>Such as <c>peerAnnotation</c>.</returns>
    public static string Of(SuppressionKind kind) => kind switch
    {
        SuppressionKind.Comment => "comment",
        SuppressionKind.Annotation => "annotation",
        SuppressionKind.PeerComment => "peerComment",
        SuppressionKind.PeerAnnotation => "peerAnnotation",
        _ => "override",
    };

    /// <summary>The name of a family, as <c>--select</c> takes it.</summary>
    /// <param name="family">The family.</param>
    /// <returns>Such as <c>network-policies</c>.</returns>
    public static string Of(RuleFamily family) => family switch
    {
        RuleFamily.Syntax => "syntax",
        RuleFamily.Workloads => "workloads",
        RuleFamily.Configuration => "configuration",
        RuleFamily.Services => "services",
        RuleFamily.Namespaces => "namespaces",
        RuleFamily.Ingress => "ingress",
        RuleFamily.NetworkPolicies => "network-policies",
        RuleFamily.Reliability => "reliability",
        RuleFamily.PodSecurity => "pod-security",
        _ => "access-control",
    };

    /// <summary>What a family is about.</summary>
    /// <param name="family">The family.</param>
    /// <returns>A heading.</returns>
    public static string TitleOf(RuleFamily family) => family switch
    {
        RuleFamily.Syntax => "Syntax, schema and API versions",
        RuleFamily.Workloads => "Workloads and jobs",
        RuleFamily.Configuration => "Configuration and Secrets",
        RuleFamily.Services => "Services",
        RuleFamily.Namespaces => "Namespaces and metadata",
        RuleFamily.Ingress => "Ingress and Gateway",
        RuleFamily.NetworkPolicies => "Network policies",
        RuleFamily.Reliability => "Reliability, resources and storage",
        RuleFamily.PodSecurity => "Pod security and images",
        _ => "Service accounts, RBAC and the control plane",
    };

    /// <summary>The kind of a document, as machines read it.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as <c>helmChart</c>.</returns>
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Manifest => "manifest",
        DocumentKind.Kustomization => "kustomization",
        DocumentKind.Patch => "patch",
        DocumentKind.Template => "template",
        DocumentKind.HelmChart => "helmChart",
        DocumentKind.Broken => "broken",
        _ => "other",
    };

    /// <summary>Counts documents of a kind.</summary>
    /// <param name="count">How many.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as <c>2 patches</c>.</returns>
    public static string Count(int count, DocumentKind kind) => kind switch
    {
        DocumentKind.Kustomization => Count(count, "kustomization"),
        DocumentKind.Patch => Count(count, "patch", "patches"),
        DocumentKind.Template => Count(count, "template"),
        DocumentKind.HelmChart => Count(count, "Helm chart document"),
        DocumentKind.Broken => Count(count, "broken document"),
        DocumentKind.Manifest => Count(count, "manifest"),
        _ => Count(count, "document that is not for Kubernetes", "documents that are not for Kubernetes"),
    };

    /// <summary>Counts things.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for several; the word for one and an <c>s</c> unless given.</param>
    /// <returns>Such as <c>1,204 files</c>.</returns>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>How people name an object.</summary>
    /// <param name="identity">The object.</param>
    /// <returns>Such as <c>Deployment shop/web</c>.</returns>
    public static string Of(ObjectIdentity identity) => identity switch
    {
        { Name.Length: 0 } => $"{identity.Kind} without a name",
        { Namespace: null } => $"{identity.Kind} {identity.Name}",
        _ => $"{identity.Kind} {identity.Namespace}/{identity.Name}",
    };

    /// <summary>A clause as a sentence.</summary>
    /// <param name="clause">A clause without a full stop.</param>
    /// <returns>The clause with a capital and a full stop; nothing for nothing.</returns>
    public static string Sentence(string clause) => clause.Length == 0
        ? ""
        : $"{char.ToUpperInvariant(clause[0])}{clause[1..]}{EndOf(clause)}";

    /// <summary>What a clause needs to be a sentence.</summary>
    /// <param name="clause">A clause, not empty.</param>
    /// <returns>A full stop; nothing behind a mark that ends sentences.</returns>
    public static string EndOf(string clause) => clause[^1] is '.' or '!' or '?' ? "" : ".";

    /// <summary>What went wrong where, as in "in KL3004 dangling-service at a.yaml:1:1, Service `shop`".</summary>
    /// <param name="error">An error.</param>
    /// <returns>The rule, the place and the object, as far as they are known.</returns>
    public static string PlaceOf(InternalError error)
    {
        string what = error.Rule is { } rule ? $"in {rule.Code} {rule.Name}"
            : error.Object is null ? "while reading"
            : "while validating";
        string where = error.Position is { } at
            ? string.Create(CultureInfo.InvariantCulture, $" at {error.Path}:{at.Line}:{at.Column}")
            : error.Path is null ? "" : $" {(error.Rule is null ? "" : "at ")}{error.Path}";
        return error.Object is { } manifest ? $"{what}{where}, {manifest.Kind} `{manifest.Name}`" : what + where;
    }
}
