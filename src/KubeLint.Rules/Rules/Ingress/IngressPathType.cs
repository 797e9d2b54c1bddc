using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Text;

namespace KubeLint.Rules.Ingress;

/// <summary>A path of an Ingress whose type is missing, unknown or does not fit it.</summary>
[Rule("KL5006", "ingress-path-type", RuleFamily.Ingress, Severity.Error,
    Summary = "A path of an Ingress has no known `pathType`, or is not what its type takes.",
    Guide = "Ingress: Your Cluster's Front Door")]
internal sealed class IngressPathType : ManifestRule<V1Ingress>, IViolationOwner
{
    private const string Key = "pathType";
    private const string List = "`Prefix`, `Exact` or `ImplementationSpecific`";

    private static readonly string[] Types = ["Prefix", "Exact", "ImplementationSpecific"];

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        violation.Kind is ViolationKind.MissingField or ViolationKind.UnknownValue
        && manifest is Manifest<V1Ingress>
        && violation.Path is { LastKey: Key, Parent: { LastIndex: not null, Parent.LastKey: "paths" } };

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Ingress> manifest, RuleContext context)
    {
        foreach (V1HTTPIngressPath path in
            (manifest.Model.Spec?.Rules ?? []).SelectMany(rule => rule.Http?.Paths ?? []))
        {
            Field type = new(path, nameof(path.PathType));
            if (type.IsBlankIn(manifest))
            {
                ReportMissing(manifest, path, type, context);
            }
            else if (Types.Contains(path.PathType, StringComparer.Ordinal))
            {
                PathFit.Check(manifest, path, context);
            }
            else if (path.PathType is { } written && !TextTemplates.AppearIn(written))
            {
                ReportUnknown(manifest, type, written, context);
            }
        }
    }

    private static void ReportMissing(Manifest manifest, V1HTTPIngressPath path, Field type, RuleContext context)
    {
        if (PatchName.IsThatOf(manifest) || MisspeltField.IsIn(manifest, path, Key))
        {
            return;
        }

        string usual = path.Path is { } text && IngressPaths.IsPattern(text) ? "ImplementationSpecific" : "Prefix";
        context.Report(
            type.In(manifest),
            path.Path is { Length: > 0 } ? $"The path `{path.Path}` has no `{Key}`" : $"A path has no `{Key}`",
            "the API server refuses it: in `networking.k8s.io/v1` there is no usual type",
            $"write `{Key}: {usual}`, or another one of {List}");
    }

    private static void ReportUnknown(Manifest manifest, Field type, string written, RuleContext context)
    {
        string? nearest = Types.FirstOrDefault(each => each.Equals(written, StringComparison.OrdinalIgnoreCase))
            ?? EditDistance.Nearest(written, Types);
        context.Report(
            type.In(manifest),
            $"`{written}` is no type of a path",
            "the API server refuses it; values are case-sensitive",
            nearest is null ? $"write {List}" : $"write `{nearest}`");
    }
}
