using System.Text;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>Reads the values of Secrets.</summary>
internal static class SecretValues
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The values, those of <c>stringData</c> in place of those of <c>data</c> with the same key, as the API server has
    /// it. What could not be decoded is left out, as is a Secret that SOPS encrypted.
    /// </summary>
    /// <param name="secret">The Secret.</param>
    /// <returns>The values, those of <c>data</c> first.</returns>
    public static IEnumerable<SecretValue> Of(Manifest<V1Secret> secret)
    {
        if (IsEncrypted(secret))
        {
            yield break;
        }

        V1Secret model = secret.Model;
        foreach ((string key, byte[] bytes) in model.Data ?? new Dictionary<string, byte[]>())
        {
            if (model.StringData?.ContainsKey(key) != true)
            {
                yield return new SecretValue(key, TextOf(bytes), secret.At(model, nameof(model.Data), key), true);
            }
        }

        foreach ((string key, string text) in model.StringData ?? new Dictionary<string, string>())
        {
            yield return new SecretValue(key, text, secret.At(model, nameof(model.StringData), key), false);
        }
    }

    /// <summary>Tells whether SOPS encrypted the values: it leaves the keys and adds a part of its own.</summary>
    /// <param name="secret">The Secret.</param>
    /// <returns>True if so.</returns>
    public static bool IsEncrypted(Manifest secret) => secret.Root.Find("sops") is not null;

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
