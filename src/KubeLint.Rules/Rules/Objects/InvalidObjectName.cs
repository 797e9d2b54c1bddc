using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>An object whose name or namespace cannot be one.</summary>
[Rule(
    "KL0402",
    "invalid-object-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The name of an object, or its namespace, breaks the rules for names of its kind.")]
internal sealed class InvalidObjectName : RefusalRule
{
    private const string MetadataKey = "metadata";
    private const string Name = "name";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        if (manifest.Root.Find(MetadataKey)?.Value.Resolved is not YamlMapping metadata)
        {
            return [];
        }

        bool? isNamespaced = BuiltInKinds.Find(manifest.Group, manifest.Kind)?.IsNamespaced;
        if (isNamespaced is null && !MayBeCustomResource(manifest))
        {
            return [];
        }

        (NameGrammar grammar, string versions) = isNamespaced is null
            ? (NameGrammar.Subdomain, "") : ObjectNameRules.Of(manifest.Kind, context.Settings);
        bool isKnown =
            isNamespaced is not null || context.Bundle.CustomResourceDefinitions.Define(manifest.Group, manifest.Kind);
        string? name = Text(metadata, Name);
        Refusal? ofName = OfName(manifest, name, grammar, versions) ?? LengthOfName.Find(manifest, name);
        Refusal? ofPrefix = OfPrefix(manifest, Text(metadata, "generateName"), grammar);
        Refusal? ofNamespace = isNamespaced == false ? null : OfNamespace(manifest, Text(metadata, "namespace"));
        return (ofName, ofPrefix, ofNamespace) is (null, null, null) ? []
            : ((IEnumerable<Refusal?>)[ofName, ofPrefix, ofNamespace]).OfType<Refusal>()
                .Select(refusal => isKnown ? refusal : Doubtful(refusal));
    }

    private static Refusal? OfName(Manifest manifest, string? name, NameGrammar grammar, string versions)
    {
        Refusal? refusal = name is { Length: > 0 }
            ? NameFlaw.In(name, grammar)?.At($"The name of {manifest.DisplayName}", manifest.At(MetadataKey, Name))
            : null;
        return refusal is null || versions.Length == 0 ? refusal
            : refusal with { Why = $"{versions} refuses it: the name of a {manifest.Kind} is {grammar.Title}" };
    }

    private static Refusal Doubtful(Refusal refusal) =>
        refusal with
        {
            Severity = Severity.Warning,
            Confidence = refusal.Confidence == Confidence.High ? Confidence.Medium : refusal.Confidence,
        };

    /// <summary>Five letters and digits come after a prefix, so that it may end with a hyphen.</summary>
    private static Refusal? OfPrefix(Manifest manifest, string? prefix, NameGrammar grammar) =>
        prefix is { Length: > 0 } && grammar != NameGrammar.PathSegment
            && NameFlaw.In(prefix[^1] == '-' ? $"{prefix[..^1]}a" : prefix, grammar)?.At(
                $"The name prefix `{prefix}`", manifest.At(MetadataKey, "generateName")) is { } refusal
            ? refusal with { Advice = $"use {grammar.Rule}; a `-` may stand last" } : null;

    private static Refusal? OfNamespace(Manifest manifest, string? space) => space is { Length: > 0 }
        ? NameFlaw.In(space, NameGrammar.Label)?.At(
            $"The namespace `{space}`", manifest.At(MetadataKey, "namespace"))
        : null;

    /// <summary>
    /// Names of custom resources are subdomains, but not every file with a kind is meant for the API server, and
    /// aggregated servers such as OpenShift's have rules of their own.
    /// </summary>
    private static bool MayBeCustomResource(Manifest manifest) =>
        manifest.Group.Contains('.', StringComparison.Ordinal)
        && !manifest.Group.EndsWith(".config.k8s.io", StringComparison.Ordinal)
        && !manifest.Group.EndsWith(".openshift.io", StringComparison.Ordinal);

    private static string? Text(YamlMapping metadata, string key) =>
        (metadata.Find(key)?.Value.Resolved as YamlScalar)?.AsString;
}
