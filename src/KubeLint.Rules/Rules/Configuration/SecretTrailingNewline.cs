using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Configuration;

/// <summary>A name or password that ends in a line break, which is part of it.</summary>
[Rule("KL2003", "secret-trailing-newline", RuleFamily.Configuration, Severity.Warning,
    Summary = "A password, token or user name in a Secret ends in a line break.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration")]
internal sealed class SecretTrailingNewline : ManifestRule<V1Secret>
{
    /// <inheritdoc/>
    protected override void Check(Manifest<V1Secret> manifest, RuleContext context)
    {
        foreach (SecretValue value in SecretValues.Of(manifest))
        {
            // What is encoded twice gets its line break from the second time.
            if (value.Text is { } text && IsOneLine(text) && IsForLogin(value.Key)
                && !TextTemplates.AppearIn(text) && Base64Text.ReadableIn(text) is null)
            {
                context.Report(
                    value.ShortPlace,
                    $"`{value.Key}` of {manifest.DisplayName} ends in a line break",
                    "the line break is part of the value, so a login with it fails in most programs",
                    value.IsEncoded
                        ? "encode it with `printf %s`, or `echo -n`, in place of `echo`"
                        : "write it on the line of its key, or as a block with `|-`, which ends without one");
            }
        }
    }

    private static bool IsOneLine(string text) =>
        text.EndsWith('\n') && text.AsSpan().Trim() is { Length: > 0 } line && line.IndexOfAny('\r', '\n') < 0;

    private static bool IsForLogin(string key) =>
        CredentialNames.Mean(key)
        || NameWords.Of(key).FindLast(word => word is not "txt") is "user" or "username" or "login";
}
