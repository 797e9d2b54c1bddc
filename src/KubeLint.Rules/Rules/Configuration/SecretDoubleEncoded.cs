using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>A value of a Secret that stays encoded for whoever reads it.</summary>
[Rule("KL2002", "secret-double-encoded", RuleFamily.Configuration, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A value of a Secret is base64 twice over, or base64 under stringData, where it is encoded once more.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration")]
internal sealed class SecretDoubleEncoded : ManifestRule<V1Secret>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Secret> manifest, RuleContext context)
    {
        foreach (SecretValue value in SecretValues.Of(manifest))
        {
            if (value.Text is { } text && Base64Text.ReadableIn(text) is { } decoded
                && !EncodedForms.AreUsualFor(value.Key, decoded))
            {
                Report(manifest, value, context);
            }
        }
    }

    private static void Report(Manifest<V1Secret> secret, SecretValue value, RuleContext context)
    {
        string key = $"`{value.Key}`";
        if (value.IsEncoded)
        {
            context.Report(
                value.ShortPlace,
                $"{key} of {secret.DisplayName} is base64 twice over",
                "the API server decodes it once, so a pod gets base64 in place of the value",
                "encode the plain value once, or write it under `stringData`");
        }
        else
        {
            context.Report(
                value.ShortPlace,
                $"{key} of {secret.DisplayName} is base64 under `stringData`",
                "what stands there is taken as it is and encoded once more, so a pod gets base64 in place of the value",
                "write the plain value, or move it to `data`");
        }
    }
}
