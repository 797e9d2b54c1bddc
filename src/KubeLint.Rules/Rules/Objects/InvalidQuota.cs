using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A quota or a limit for something that has none, or with scopes that do not fit.</summary>
[Rule(
    "KL0441",
    "invalid-quota",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A ResourceQuota or LimitRange names a resource that it cannot be about, or scopes that do not fit.")]
internal sealed class InvalidQuota : RefusalRule
{
    private static readonly (string One, string Other)[] _contradictions =
        [("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")];

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        manifest.ModelObject switch
        {
            V1ResourceQuota { Spec: { } spec } =>
                [.. OfResources(manifest, spec), .. OfScopes(manifest, spec), .. ScopeSelectors.Find(manifest, spec)],
            V1LimitRange { Spec: { } spec } => (spec.Limits ?? [])
                .SelectMany(item => LimitResources.Find(manifest, item)),
            _ => [],
        };

    private static IEnumerable<Refusal> OfResources(Manifest manifest, V1ResourceQuotaSpec spec) =>
        from resource in spec.Hard?.Keys ?? []
        where !QuotaResources.CanBeInQuota(resource) && !Blanks.AppearIn(resource)
        select new Refusal(
            manifest.At(spec, nameof(spec.Hard), resource).OnKey(),
            $"There is no quota of `{resource}`",
            Advice(resource));

    private static string Advice(string resource)
    {
        string lower = resource.ToLowerInvariant();
        return QuotaResources.CanBeInQuota(lower) ? $"write `{lower}`"
            : resource.Contains('.', StringComparison.Ordinal) ? "write a resource such as `requests.cpu`"
            : $"write a resource such as `requests.cpu`, or `count/{lower}.<group>` for a number of objects";
    }

    private static IEnumerable<Refusal> OfScopes(Manifest manifest, V1ResourceQuotaSpec spec)
    {
        for (int index = 0; spec.Scopes is { } scopes && index < scopes.Count; index++)
        {
            Place place = manifest.At(spec, nameof(spec.Scopes), index);
            if (spec.Hard?.Keys.FirstOrDefault(resource => !QuotaResources.HasScope(scopes[index], resource))
                is { } unfit)
            {
                yield return new Refusal(
                    place, $"The scope `{scopes[index]}` does not go with `{unfit}`", "write two quotas")
                {
                    Other = manifest.At(spec, nameof(spec.Hard), unfit).OnKey(),
                    OtherMessage = "the resource",
                };
            }

            foreach ((string one, string other) in _contradictions)
            {
                string opposite = scopes[index] == one ? other : scopes[index] == other ? one : "";
                int earlier = scopes.IndexOf(opposite);
                if (opposite.Length > 0 && earlier >= 0 && earlier < index)
                {
                    yield return new Refusal(
                        place, $"The scopes `{opposite}` and `{scopes[index]}` exclude each other", "keep one of them")
                    {
                        Other = manifest.At(spec, nameof(spec.Scopes), earlier),
                        OtherMessage = $"`{opposite}` stands here",
                    };
                }
            }
        }
    }
}
