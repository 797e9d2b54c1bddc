using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Configuration;

/// <summary>A real credential in a Secret that lies in a file.</summary>
[Rule("KL2005", "secret-in-manifest", RuleFamily.Configuration, Severity.Warning,
    Summary = "A Secret holds what looks like a real credential: a private key, a known token, a random text.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration",
    Equivalents = ["kubescape:C-0208"])]
internal sealed class SecretInManifest : ManifestRule<V1Secret>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Secret> manifest, RuleContext context)
    {
        foreach (SecretValue value in SecretValues.Of(manifest))
        {
            if (value.Text is not { } text)
            {
                continue;
            }

            if (CredentialScanner.FindByLooks(text) is [var credential, ..])
            {
                // Under `data` the text is to be seen as base64 only, in which the part has no place.
                Report(
                    value.IsEncoded ? value.ShortPlace : value.Place.Part(credential.Start, credential.Length),
                    $"{manifest.DisplayName} holds {credential.What} in `{value.Key}`",
                    context);
            }
            else if (LooksRandom(value.Key, text.AsSpan().Trim()))
            {
                Report(
                        value.ShortPlace,
                        $"{manifest.DisplayName} seems to hold a real credential: the text of `{value.Key}` is random",
                        context)
                    .WithSeverity(Severity.Info)
                    .WithConfidence(Confidence.Medium);
            }
        }
    }

    /// <summary>What is public or names something may look random and is no credential.</summary>
    private static bool LooksRandom(string key, ReadOnlySpan<char> text) =>
        RandomText.Is(text)
        && !Placeholders.Is(text)
        && Base64Text.ReadableIn(text.ToString()) is null
        && !NameWords.Of(key).Exists(word => word is "public" or "id" or "hash" or "checksum" or "fingerprint"
            or "url" or "uri" or "host" or "endpoint" or "arn" or "crt" or "cert" or "ca" or "issuer" or "version");

    private static FindingDraft Report(Place place, string message, RuleContext context) => context.Report(
        place,
        message,
        "base64 hides nothing: who reads the file, or any earlier version of it, has the credential",
        "keep it in a secret manager, or encrypt it (SealedSecret, SOPS, ExternalSecret), and change it if it is real");
}
