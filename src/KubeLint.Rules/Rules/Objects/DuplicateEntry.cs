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
internal sealed class DuplicateEntry : PartRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, object part) => part switch
    {
        V1LimitRangeSpec { Limits: { } limits } => Twice(
            manifest,
            "type of limits",
            limits.Where(limit => limit.Type is { Length: > 0 })
                .Select(limit => new ListEntry(limit.Type, limit, nameof(limit.Type)))),
        V1EndpointSlice { Ports: { } ports } => Twice(
            manifest,
            "port name",
            ports.Select(port => new ListEntry(port.Name ?? "", port, nameof(port.Name)))),
        V1CSIDriverSpec { TokenRequests: { } tokens } => Twice(
            manifest,
            "audience",
            tokens.Select(token => new ListEntry(token.Audience ?? "", token, nameof(token.Audience)))),
        V1ValidatingAdmissionPolicySpec { AuditAnnotations: { } annotations } => Twice(
            manifest,
            "audit annotation",
            annotations.Where(each => each.Key is { Length: > 0 })
                .Select(each => new ListEntry(each.Key, each, nameof(each.Key)))),
        V1ValidatingWebhookConfiguration or V1MutatingWebhookConfiguration => OfWebhooks(manifest),
        _ => [],
    };

    private static IEnumerable<Refusal> OfWebhooks(Manifest manifest) =>
        WebhookParts.Of(manifest).SelectMany(hook => Twice(
            manifest,
            "review version",
            (hook.Versions ?? []).Select((version, index) =>
                new ListEntry(version, hook.Owner, nameof(V1ValidatingWebhook.AdmissionReviewVersions), index))));

    private static IEnumerable<Refusal> Twice(Manifest manifest, string what, IEnumerable<ListEntry> entries)
    {
        Dictionary<string, ListEntry> seen = new(StringComparer.Ordinal);
        foreach (ListEntry entry in entries)
        {
            if (seen.TryGetValue(entry.Name, out ListEntry first) && !Blanks.AppearIn(entry.Name))
            {
                yield return new Refusal(
                    entry.In(manifest),
                    entry.Name.Length > 0
                        ? $"The {what} `{entry.Name}` is there twice" : $"A second entry has no {what}",
                    "join the two, or rename one")
                {
                    Other = first.In(manifest),
                    OtherMessage = "the first",
                };
            }

            seen.TryAdd(entry.Name, entry);
        }
    }
}
