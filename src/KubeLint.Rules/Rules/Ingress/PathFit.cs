using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Ingress;

/// <summary>Judges the path of an Ingress by its type.</summary>
internal static class PathFit
{
    /// <summary>Reports a path that its type does not take.</summary>
    /// <param name="manifest">The Ingress.</param>
    /// <param name="path">The path; its type is a known one.</param>
    /// <param name="context">Takes the finding.</param>
    public static void Check(Manifest<V1Ingress> manifest, V1HTTPIngressPath path, RuleContext context)
    {
        Field field = new(path, nameof(path.Path));
        string text = path.Path ?? "";
        bool isUnknown = TextTemplates.AppearIn(text) || (text.Length == 0 && !field.IsBlankIn(manifest));
        if (isUnknown || IngressPaths.IsMisspeltIn(manifest, path))
        {
            return;
        }

        if (IngressPaths.FaultIn(text, path.PathType) is { } fault)
        {
            Place place = field.In(manifest);
            context.Report(
                fault.Length > 0 ? place.Part(fault.Start, fault.Length) : place,
                text.Length > 0 ? $"The path `{text}` {fault.Problem}" : $"A path of type `{path.PathType}` is missing",
                "the API server refuses it",
                fault.Advice);
        }
        else if (path.PathType != "ImplementationSpecific" && IngressPaths.IsPattern(text))
        {
            context.Report(
                    field.In(manifest),
                    $"The path `{text}` looks like a pattern, and its type `{path.PathType}` takes it as it is written",
                    "no request matches it, or only a controller that bends the type, and newer ones refuse it",
                    $"write `pathType: ImplementationSpecific`, or a plain path")
                .WithSeverity(Severity.Warning)
                .WithRelated(manifest.At(path, nameof(path.PathType)), "the type");
        }
    }
}
