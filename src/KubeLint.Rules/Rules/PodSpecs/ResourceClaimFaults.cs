using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Text;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the claims by which a pod and its containers get devices.</summary>
/// <param name="template">The pod.</param>
internal sealed class ResourceClaimFaults(PodTemplate template)
{
    private static readonly FieldChoice Sources = new(
        new V1PodResourceClaim(),
        nameof(V1PodResourceClaim.ResourceClaimName),
        nameof(V1PodResourceClaim.ResourceClaimTemplateName))
    {
        AreObjects = false,
    };

    private Manifest Manifest => template.Manifest;

    /// <summary>Mistakes in the claims of the pod.</summary>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> InPod() =>
        template.Spec.ResourceClaims is { Count: > 0 } claims
            ? [.. claims.SelectMany(InClaim), .. Repeated(claims)] : [];

    /// <summary>Claims that a container uses, and its pod does not make.</summary>
    /// <param name="resources">What the container asks for.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> Unmade(V1ResourceRequirements resources)
    {
        if (resources.Claims is not { Count: > 0 } claims)
        {
            return [];
        }

        string[] made = [.. (template.Spec.ResourceClaims ?? []).Select(claim => claim.Name).OfType<string>()];
        return claims
            .Where(claim => claim.Name is { Length: > 0 } name && !made.Contains(name, StringComparer.Ordinal)
                && !template.IsPartial && !TextTemplates.AppearIn(name))
            .Select(claim => PodRefusal.Of(
                Manifest.At(claim, nameof(claim.Name)),
                $"A container uses the claim `{claim.Name}`, which its pod does not make",
                EditDistance.Nearest(claim.Name, made) is { } near
                    ? $"write `{near}`, or add `{claim.Name}` to `resourceClaims`"
                    : "add it to the pod's `resourceClaims`"));
    }

    private IEnumerable<Refusal> InClaim(V1PodResourceClaim claim)
    {
        Refusal?[] names =
        [
            Name("The resource claim", claim.Name, NameGrammar.Label, nameof(claim.Name)),
            Name("The resource claim", claim.ResourceClaimName, NameGrammar.Subdomain, nameof(claim.ResourceClaimName)),
            Name(
                "The resource claim template",
                claim.ResourceClaimTemplateName,
                NameGrammar.Subdomain,
                nameof(claim.ResourceClaimTemplateName)),
        ];
        string subject = $"The resource claim `{claim.Name}`";
        return FieldChoice.IsNoneIn(Manifest, claim, key => key is "name")
            ? names.OfType<Refusal>().Append(PodRefusal.Of(
                Manifest.At(claim),
                $"{subject} has no source",
                "add `resourceClaimName` or `resourceClaimTemplateName`"))
            : names.OfType<Refusal>().Concat(Sources.Surplus(Manifest, claim, subject));

        Refusal? Name(string what, string? name, NameGrammar grammar, string property) =>
            PodRefusal.OfName(what, name, grammar, () => Manifest.At(claim, property));
    }

    private IEnumerable<Refusal> Repeated(IEnumerable<V1PodResourceClaim> claims) =>
        RepeatedItems.Find(claims, claim => claim.Name is { Length: > 0 } name ? name : null)
            .Select(pair => PodRefusal.Of(
                Manifest.At(pair.Later, nameof(pair.Later.Name)),
                $"Two resource claims of the pod have the name `{pair.Later.Name}`",
                "give this one another name, or remove it") with
            {
                Other = Manifest.At(pair.Earlier, nameof(pair.Earlier.Name)),
                OtherMessage = "the first one",
            });
}
