using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Finds what the schema says of pods, where the rules of this family say more.</summary>
internal static class PodViolations
{
    /// <summary>Tells whether a violation is a repeated item of a list in a pod.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="violation">The violation.</param>
    /// <param name="lists">The keys of the lists that are meant.</param>
    /// <returns>True if it is one.</returns>
    public static bool IsRepeatedItem(Manifest manifest, Violation violation, params ReadOnlySpan<string> lists) =>
        violation.Kind == ViolationKind.DuplicateItem && violation.Path.Parent?.LastKey is { } list
        && lists.Contains(list) && IsInPod(manifest, violation.Path);

    /// <summary>Tells whether a violation is one of a field of the pod spec itself.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="violation">The violation.</param>
    /// <param name="kind">What is wrong.</param>
    /// <param name="field">The field's key.</param>
    /// <returns>True if it is that.</returns>
    public static bool IsField(Manifest manifest, Violation violation, ViolationKind kind, string field) =>
        violation.Kind == kind && violation.Path.LastKey == field && manifest.PodTemplate is { } template
        && violation.Path.ToString() == template.Path.Key("spec").Key(field).ToString();

    private static bool IsInPod(Manifest manifest, FieldPath path) => manifest.PodTemplate is { } template
        && path.ToString().StartsWith(template.Path.ToString(), StringComparison.Ordinal);
}
