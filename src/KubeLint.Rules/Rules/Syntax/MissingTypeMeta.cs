using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Syntax;

/// <summary>A document that is meant for Kubernetes and does not say what it is.</summary>
[Rule(
    "KL0004",
    "missing-type-meta",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A document looks like a Kubernetes object but lacks `apiVersion` or `kind`.",
    Equivalents = ["kubeconform:schema"])]
internal sealed class MissingTypeMeta : SourceRule
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";
    private const string Why = "the API server cannot tell what the object is without both `apiVersion` and `kind`";

    /// <inheritdoc/>
    public override void Check(ManifestFile file, RuleContext context)
    {
        if (context.Bundle.Kustomizations.IsPatch(file.Source))
        {
            return;
        }

        for (int index = 0; index < file.Documents.Count; index++)
        {
            if (file.Documents[index] is not { Document.Root: YamlMapping root } document)
            {
                continue;
            }

            TypeMeta type = new(root);
            if (document.Kind == DocumentKind.Other && type.IsMeantForKubernetes)
            {
                Check(file, document.Document, type, context);
            }
            else if (document.Kind == DocumentKind.Manifest && file.Lists.Count > 0 && type.Kind is "List")
            {
                CheckItems(file, document.Document, root, context);
            }
        }
    }

    /// <summary>Items of a typed list (<c>PodList</c>) may leave their type to it; those of a List may not.</summary>
    private static void CheckItems(ManifestFile file, YamlDocument document, YamlMapping list, RuleContext context)
    {
        if (list.Find("items")?.Value.Resolved is YamlSequence items)
        {
            foreach (YamlMapping item in items.Items.Select(item => item.Resolved).OfType<YamlMapping>())
            {
                if (new TypeMeta(item) is { IsWhole: false } type)
                {
                    Check(file, document, type, context);
                }
            }
        }
    }

    private static void Check(ManifestFile file, YamlDocument document, TypeMeta type, RuleContext context)
    {
        string missing = type.ApiVersion is null ? ApiVersion : Kind;
        bool isBothMissing = type.ApiVersion is null && type.Kind is null;
        YamlEntry? written = type.Root.Find(missing) ?? type.Misspelt(missing);
        string message = written is not { Name: var name } ? Missing(type, isBothMissing)
            : name != missing ? $"`{name}` is not `{missing}`: keys are case-sensitive"
            : $"`{missing}` holds no text";
        string advice = missing == ApiVersion && type.Kind is { } kind
            && BuiltInKinds.NewestOf(kind, context.Bundle.TargetVersions[^1]) is { } known
            ? $"write `{ApiVersion}: {known.ApiVersion}`"
            : $"write {(isBothMissing ? $"`{ApiVersion}` and `{Kind}`" : $"`{missing}`")} at the top of the object";
        TextSpan place = PlaceOf(written, missing, type.Root);
        FindingDraft draft = context.Report(file.Source, document.Index, place, message, Why, advice);
        if (isBothMissing && written is null)
        {
            draft.WithSeverity(Severity.Warning).WithConfidence(Confidence.Medium);
        }
    }

    private static string Missing(TypeMeta type, bool isBothMissing) =>
        isBothMissing ? "This looks like a Kubernetes object but has neither `apiVersion` nor `kind`"
        : type.Kind is { } kind ? $"{kind} has no `apiVersion`"
        : $"Object of `{type.ApiVersion}` has no `kind`";

    private static TextSpan PlaceOf(YamlEntry? written, string missing, YamlMapping root)
    {
        if (written is not { } entry)
        {
            return root.Entries is [var first, ..] ? first.Key.Span : root.Span;
        }

        bool isValueWrong = entry.Name == missing && entry.Value is YamlScalar { Span.Length: > 0 };
        return isValueWrong ? entry.Value.Span : entry.Key.Span;
    }
}
