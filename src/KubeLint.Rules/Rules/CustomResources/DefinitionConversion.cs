using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>How objects are turned from one version into another.</summary>
internal static class DefinitionConversion
{
    private static readonly FieldPath _conversion = FieldPath.Of("spec", "conversion");
    private static readonly FieldPath _webhook = _conversion.Key("webhook");
    private static readonly FieldPath _client = _webhook.Key("clientConfig");
    private static readonly FieldPath _reviews = _webhook.Key("conversionReviewVersions");

    /// <summary>Checks a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceDefinition definition, DefinitionReport report)
    {
        ObjectFields conversion = definition.Spec.Fields("conversion");
        ObjectFields webhook = conversion.Fields("webhook");
        switch (conversion.Text("strategy"))
        {
            case "Webhook":
                CheckWebhook(webhook, report);
                break;
            case "None" when webhook.Has("clientConfig") || webhook.Has("conversionReviewVersions"):
                FindingDraft draft = report.AtKey(
                    _webhook,
                    "A webhook stands beside the strategy `None`",
                    "write `strategy: Webhook`, or remove `webhook`");
                report.Relate(draft, _conversion.Key("strategy"), "the strategy");
                break;
            case { } strategy and not "None":
                report.At(
                    _conversion.Key("strategy"),
                    $"`{strategy}` is no strategy of conversion",
                    "write `strategy: None` or `strategy: Webhook`");
                break;
        }
    }

    private static void CheckWebhook(ObjectFields webhook, DefinitionReport report)
    {
        ObjectFields client = webhook.Fields("clientConfig");
        bool hasUrl = client.Has("url");
        if (hasUrl && client.Has("service"))
        {
            FindingDraft draft = report.AtKey(
                _client.Key("service"), "The webhook has a `url` and a `service`", "remove one of them");
            report.Relate(draft, _client.Key("url"), "the other one");
        }
        else if (!hasUrl && !client.Has("service"))
        {
            report.At(
                _client,
                "The strategy is `Webhook`, and nothing says where the webhook is",
                "add `webhook.clientConfig` with a `service` or a `url`");
        }

        if (hasUrl && client.Text("url") is { } url && FaultOf(url) is { } fault)
        {
            report.At(
                _client.Key("url"), $"The URL of the webhook {fault}", "write `https://`, a host and a path, no more");
        }

        CheckReviews(webhook, report);
    }

    /// <summary>apiserver, <c>webhook.ValidateWebhookURL</c>.</summary>
    private static string? FaultOf(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) ? "is no URL"
        : parsed.Scheme != Uri.UriSchemeHttps ? "does not start with `https://`"
        : parsed.Host.Length == 0 ? "has no host"
        : parsed.UserInfo.Length > 0 ? "has a user"
        : parsed.Fragment.Length > 0 ? "has a fragment"
        : parsed.Query.Length > 0 ? "has a query"
        : null;

    private static void CheckReviews(ObjectFields webhook, DefinitionReport report)
    {
        (int Index, string Text)[] versions = [.. webhook.IndexedTexts("conversionReviewVersions")];
        if (webhook.Has("conversionReviewVersions") && !Array.Exists(versions, each => each.Text is "v1" or "v1beta1"))
        {
            report.AtKey(
                _reviews,
                "The webhook takes no version of ConversionReview that the API server sends",
                "add `v1` to `conversionReviewVersions`");
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((int index, string version) in versions)
        {
            if (!seen.Add(version))
            {
                report.At(_reviews.Index(index), $"`{version}` stands twice", "remove one");
            }
        }
    }
}
