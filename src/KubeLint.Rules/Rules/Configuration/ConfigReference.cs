using k8s.Models;
using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>Pods that need a ConfigMap or Secret, or a key of one, that is not there.</summary>
[Rule("KL2009", "config-reference", RuleFamily.Configuration, Severity.Warning,
    Summary = "A pod needs a ConfigMap or Secret, or a key of one, that is not in the scan.",
    Guide = "ConfigMaps and Secrets",
    Equivalents =
    [
        "kube-linter:env-value-from", "monokle:LNK001", "popeye:POP-304", "popeye:POP-305",
    ])]
internal sealed class ConfigReference : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        bool mayNeedAny = manifest.PodTemplate is { IsPartial: false } || manifest.ModelObject is V1ServiceAccount;
        IReadOnlyList<ObjectReference> all = mayNeedAny ? context.Bundle.References.From(manifest) : [];
        for (int index = 0; index < all.Count; index++)
        {
            if (IsConfig(all[index]))
            {
                Check(all.Where(IsConfig), context);
                return;
            }
        }
    }

    private static void Check(IEnumerable<ObjectReference> references, RuleContext context)
    {
        foreach (var same in references.GroupBy(reference => (reference.Kind, reference.Name)))
        {
            ReferenceTarget target = context.Bundle.References.Resolve(same.First());
            FindingDraft? draft = target.IsThere
                ? CheckGap(target, context) : MissingConfig.Report(target, context);
            List<ReferencedKey>? missing = null;
            foreach (ObjectReference needed in same)
            {
                if (needed != target.Reference)
                {
                    draft?.WithRelated(needed.Place, "needed here too");
                }

                if (needed.AsksForKeys
                    && context.Bundle.References.Resolve(needed).MissingKeys is { Count: > 0 } more)
                {
                    (missing ??= []).AddRange(more);
                }
            }

            foreach (var key in missing?.GroupBy(key => key.Name, StringComparer.Ordinal) ?? [])
            {
                MissingConfigKey.Report(target, [.. key], context);
            }
        }
    }

    private static bool IsConfig(ObjectReference reference) =>
        !reference.IsOptional
        && reference.Kind is "ConfigMap" or "Secret"
        && reference.Use is ReferenceUse.Variable or ReferenceUse.Variables or ReferenceUse.Volume
            or ReferenceUse.VolumeLogin or ReferenceUse.ImagePull;

    private static FindingDraft? CheckGap(ReferenceTarget target, RuleContext context) =>
        target.Status == ReferenceStatus.ProvidedIfTogether ? NamespaceGap.Report(
            context,
            target.Reference.Place,
            $"{target.Reference.From.DisplayName} finds {target.Reference.DisplayName} only if both are applied "
                + "into one namespace",
            target.Manifests[0].At("metadata", "name"),
            $"the {target.Reference.Kind}") : null;
}
