using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>What both kinds of webhooks have.</summary>
/// <param name="Owner">The webhook's model.</param>
/// <param name="Name">Its name; null if there is none.</param>
/// <param name="Versions">The versions of the review that it reads; null if it does not say.</param>
/// <param name="Rules">What it is asked about.</param>
/// <param name="Client">How it is reached; null if it does not say.</param>
internal sealed record WebhookParts(
    object Owner,
    string? Name,
    IList<string>? Versions,
    IList<V1RuleWithOperations> Rules,
    Admissionregistrationv1WebhookClientConfig? Client)
{
    /// <summary>Reads the webhooks of a configuration.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>The webhooks; none for other kinds.</returns>
    public static IEnumerable<WebhookParts> Of(Manifest manifest) => manifest.ModelObject switch
    {
        V1ValidatingWebhookConfiguration model => (model.Webhooks ?? []).Select(hook =>
            new WebhookParts(hook, hook.Name, hook.AdmissionReviewVersions, hook.Rules ?? [], hook.ClientConfig)),
        V1MutatingWebhookConfiguration model => (model.Webhooks ?? []).Select(hook =>
            new WebhookParts(hook, hook.Name, hook.AdmissionReviewVersions, hook.Rules ?? [], hook.ClientConfig)),
        _ => [],
    };
}
