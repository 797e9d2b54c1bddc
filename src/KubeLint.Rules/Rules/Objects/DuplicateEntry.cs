using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Two entries of a list that are the same where each may be there once.</summary>
[Rule(
    "KL0444",
    "duplicate-entry",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A list has the same entry twice where the API server takes it once, though no schema says so.")]
internal sealed class DuplicateEntry : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        foreach ((string what, IEnumerable<(string Key, Func<Place> Place)> entries) in Lists(manifest))
        {
            Dictionary<string, Func<Place>> seen = new(StringComparer.Ordinal);
            foreach ((string key, Func<Place> place) in entries)
            {
                if (seen.TryGetValue(key, out Func<Place>? first) && !Blanks.AppearIn(key))
                {
                    yield return new Refusal(
                        place(),
                        key.Length > 0 ? $"The {what} `{key}` is there twice" : $"A second entry has no {what}",
                        "join the two, or rename one")
                    {
                        Other = first(),
                        OtherMessage = "the first",
                    };
                }

                seen.TryAdd(key, place);
            }
        }
    }

    private static IEnumerable<(string What, IEnumerable<(string Key, Func<Place> Place)> Entries)> Lists(
        Manifest manifest) => manifest.ModelObject switch
    {
        V1LimitRange { Spec.Limits: { } limits } =>
        [
            ("type of limits", limits.Where(limit => limit.Type is { Length: > 0 }).Select(limit =>
                (limit.Type, (Func<Place>)(() => manifest.At(limit, nameof(limit.Type)))))),
        ],
        V1EndpointSlice { Ports: { } ports } =>
        [
            ("port name", ports.Select(port =>
                (port.Name ?? "", (Func<Place>)(() => manifest.At(port, nameof(port.Name)))))),
        ],
        V1CSIDriver { Spec.TokenRequests: { } tokens } =>
        [
            ("audience", tokens.Select(token =>
                (token.Audience ?? "", (Func<Place>)(() => manifest.At(token, nameof(token.Audience)))))),
        ],
        V1ValidatingAdmissionPolicy { Spec.AuditAnnotations: { } annotations } =>
        [
            ("audit annotation", annotations.Where(each => each.Key is { Length: > 0 }).Select(each =>
                (each.Key, (Func<Place>)(() => manifest.At(each, nameof(each.Key)))))),
        ],
        _ => WebhookParts.Of(manifest).Where(hook => hook.Versions is not null).Select(hook =>
            ("review version", hook.Versions!.Select((version, index) => (version, (Func<Place>)(() => manifest.At(
                hook.Owner, nameof(V1ValidatingWebhook.AdmissionReviewVersions), index)))))),
    };
}
