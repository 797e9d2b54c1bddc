using System.Text.Json;

namespace KubeLint.Rules.Configuration;

/// <summary>
/// The types of Secrets that Kubernetes knows ("Types of Secret" in its documentation; <c>ValidateSecret</c>), and what
/// their values must be.
/// </summary>
internal static class SecretTypes
{
    private const int TokenIdLength = 6;
    private const int TokenSecretLength = 16;

    private static readonly SecretType[] All =
    [
        new(
            "kubernetes.io/tls",
            new("tls.crt", text => PemProblem(text, "CERTIFICATE", "a certificate")),
            new("tls.key", text => PemProblem(text, "PRIVATE KEY", "a private key"))),
        new(
            "kubernetes.io/dockerconfigjson",
            new SecretKey(".dockerconfigjson", text => RegistryProblem(text, "auths")) { IsRefusedEmpty = true }),
        new(
            "kubernetes.io/dockercfg",
            new SecretKey(".dockercfg", text => RegistryProblem(text, null)) { IsRefusedEmpty = true }),
        new("kubernetes.io/basic-auth", new("username", _ => null), new("password", _ => null)) { IsOneEnough = true },
        new(
            "kubernetes.io/ssh-auth",
            new SecretKey("ssh-privatekey", text => PemProblem(text, "PRIVATE KEY", "a private key"))
            {
                IsRefusedEmpty = true,
            }),
        new(
            "bootstrap.kubernetes.io/token",
            new("token-id", text => TokenProblem(text, TokenIdLength)),
            new("token-secret", text => TokenProblem(text, TokenSecretLength)))
        {
            IsValidated = false,
        },
    ];

    /// <summary>Finds a type.</summary>
    /// <param name="name">What stands under <c>type</c>.</param>
    /// <returns>The type, or null for one that promises nothing.</returns>
    public static SecretType? Find(string name) => Array.Find(All, type => type.Name == name);

    /// <summary>
    /// A block of RFC 7468. Its label may have words before the one asked for: <c>EC PRIVATE KEY</c>.
    /// </summary>
    private static SecretProblem? PemProblem(string text, string label, string what)
    {
        int begin = text.IndexOf("-----BEGIN ", StringComparison.Ordinal);
        while (begin >= 0)
        {
            int line = text.IndexOfAny(['\r', '\n'], begin);
            string header = (line < 0 ? text[begin..] : text[begin..line]).TrimEnd();
            if (header.EndsWith($"{label}-----", StringComparison.Ordinal))
            {
                return text.IndexOf("-----END ", begin, StringComparison.Ordinal) >= 0
                    ? null : new($"is cut off: there is no `END {label}`");
            }

            begin = text.IndexOf("-----BEGIN ", begin + 1, StringComparison.Ordinal);
        }

        return new($"is not {what} in PEM: there is no line `BEGIN {label}`");
    }

    private static SecretProblem? RegistryProblem(string text, string? field)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind != JsonValueKind.Object
                ? new("is no JSON object", IsRefused: true)
                : field is not null && !(json.RootElement.TryGetProperty(field, out JsonElement auths)
                    && auths.ValueKind == JsonValueKind.Object)
                ? new($"has no object `{field}`, where the logins stand") : null;
        }
        catch (JsonException)
        {
            return new("is not JSON", IsRefused: true);
        }
    }

    private static SecretProblem? TokenProblem(string text, int length) =>
        text.Length == length && text.All(each => char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each))
            ? null : new($"must be {length} lower-case letters and digits");
}
