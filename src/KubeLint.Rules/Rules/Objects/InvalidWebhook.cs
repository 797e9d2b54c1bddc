using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A webhook that could not be called.</summary>
[Rule(
    "KL0442",
    "invalid-webhook",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An admission webhook has a short name, an address that cannot be called, or `*` beside other values.")]
internal sealed class InvalidWebhook : RefusalRule
{
    // The property has the same name in both models.
    private const string Versions = nameof(V1ValidatingWebhook.AdmissionReviewVersions);

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        manifest.ModelObject switch
        {
            V1ValidatingWebhookConfiguration or V1MutatingWebhookConfiguration => OfConfiguration(manifest),
            V1ValidatingAdmissionPolicy { Spec.MatchConstraints: { } match } => OfPolicy(manifest, match),
            _ => [],
        };

    private static IEnumerable<Refusal> OfConfiguration(Manifest manifest) =>
        WebhookParts.Of(manifest).SelectMany(hook => (IEnumerable<Refusal>)
        [
            .. OfName(manifest, hook),
            .. OfVersions(manifest, hook),
            .. hook.Rules.SelectMany(rule => AdmissionRules.Find(manifest, rule)),
            .. WebhookAddress.Find(manifest, hook.Client),
        ]);

    private static IEnumerable<Refusal> OfPolicy(Manifest manifest, V1MatchResources match) =>
        (match.ResourceRules ?? []).Concat(match.ExcludeResourceRules ?? [])
            .SelectMany(rule => AdmissionRules.Find(manifest, rule));

    private static IEnumerable<Refusal> OfName(Manifest manifest, WebhookParts hook)
    {
        if (NameFlaw.In(hook.Name, NameGrammar.FullyQualifiedName)?.At(
            $"The webhook name `{hook.Name}`", manifest.At(hook.Owner, nameof(V1ValidatingWebhook.Name)))
            is { } refusal)
        {
            yield return refusal with { Why = "the API server refuses it: it must be a name of three parts or more" };
        }
    }

    private static IEnumerable<Refusal> OfVersions(Manifest manifest, WebhookParts hook)
    {
        if (hook.Versions is not { } versions)
        {
            yield break;
        }

        for (int index = 0; index < versions.Count; index++)
        {
            if (NameFlaw.In(versions[index], NameGrammar.OldLabel)?.At(
                $"The review version `{versions[index]}`", manifest.At(hook.Owner, Versions, index)) is { } refusal)
            {
                yield return refusal;
            }
        }

        if (!versions.Any(version => version is "v1" or "v1beta1" || Blanks.AppearIn(version)))
        {
            yield return new Refusal(
                manifest.At(hook.Owner, Versions),
                "The webhook reads no version of the review that the API server sends",
                "write `v1` or `v1beta1`");
        }
    }
}
