using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The scope selectors of quotas, which have rules of their own.</summary>
internal static class ScopeSelectors
{
    /// <summary>Looks at a quota.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="spec">Its spec.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, V1ResourceQuotaSpec spec)
    {
        foreach (V1ScopedResourceSelectorRequirement each in spec.ScopeSelector?.MatchExpressions ?? [])
        {
            Field operation = new(each, nameof(each.OperatorProperty));
            if (each is { OperatorProperty: { } name and not "Exists", ScopeName: not (null or "PriorityClass") }
                && each.ScopeName is "BestEffort" or "NotBestEffort" or "Terminating" or "NotTerminating"
                    or "CrossNamespacePodAffinity" && !Blanks.AppearIn(name))
            {
                yield return new Refusal(
                    operation.In(manifest),
                    $"The scope `{each.ScopeName}` has no values to compare with",
                    "write `operator: Exists`");
                continue;
            }

            Field values = new(each, nameof(each.Values));
            if (SelectorValues.Find(manifest, operation, each.OperatorProperty, values, each.Values) is { } refusal)
            {
                yield return refusal;
            }

            if (spec.Hard?.Keys.FirstOrDefault(resource => !QuotaResources.HasScope(each.ScopeName ?? "", resource))
                is { } unfit)
            {
                yield return new Refusal(
                    manifest.At(each, nameof(each.ScopeName)),
                    $"The scope `{each.ScopeName}` does not go with `{unfit}`",
                    "write two quotas")
                {
                    Other = manifest.At(spec, nameof(spec.Hard), unfit).OnKey(),
                    OtherMessage = "the resource",
                };
            }
        }
    }
}
