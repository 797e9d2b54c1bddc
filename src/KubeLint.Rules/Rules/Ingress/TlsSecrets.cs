using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Schemas;

namespace KubeLint.Rules.Ingress;

/// <summary>Judges the Secrets that hold the certificates of an Ingress.</summary>
internal static class TlsSecrets
{
    private const string Why = "without it the controller shows a certificate of its own, which clients refuse";

    /// <summary>Reports those that are not there.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="context">Takes the findings.</param>
    public static void Check(Manifest ingress, RuleContext context)
    {
        ReferenceIndex references = context.Bundle.References;
        foreach (ObjectReference reference in references.From(ingress)
            .Where(reference => reference.Use == ReferenceUse.Tls && !PlaceholderText.Is(reference.Place.Node!))
            .DistinctBy(reference => reference.Name))
        {
            ReferenceTarget target = references.Resolve(reference);
            if (target.Status == ReferenceStatus.ProvidedIfTogether)
            {
                NamespaceGap.Report(
                    context,
                    reference.Place,
                    $"{ingress.DisplayName} finds {reference.DisplayName} only if both are applied into one namespace",
                    target.Manifests[0].At("metadata", "name"),
                    "the Secret");
            }
            else if (!target.IsThere)
            {
                Report(ingress, target, context);
            }
        }
    }

    private static void Report(Manifest ingress, ReferenceTarget target, RuleContext context)
    {
        ObjectReference reference = target.Reference;
        if (target.Status == ReferenceStatus.OtherNamespace)
        {
            Manifest elsewhere = target.Manifests[0];
            context.Report(
                    reference.Place,
                    $"{reference.DisplayName} is not in the namespace of {ingress.DisplayName}",
                    $"an Ingress reads its own namespace only; the Secret is in "
                        + $"`{context.Bundle.NamespaceOf(elsewhere)}`",
                    "put both into one namespace")
                .WithRelated(elsewhere.At("metadata", "name"), "the Secret of that name");
            return;
        }

        // Certificates are no matter for a repository: if it shows no Secrets at all, they come from elsewhere.
        string where = target.Status == ReferenceStatus.Unrelated ? "is in unrelated folders only"
            : "is not in the scan";
        context.Report(
                reference.Place,
                $"{ingress.DisplayName} takes its certificate from {reference.DisplayName}, which {where}",
                Why,
                target.NearestName is { } nearest ? $"write `{nearest}` if that is meant"
                    : "have it made, such as by an annotation of cert-manager, or scan the file that holds it too")
            .WithSeverity(target.IsKindShown ? Severity.Warning : Severity.Info)
            .WithConfidence(Confidence.Low);
    }
}
