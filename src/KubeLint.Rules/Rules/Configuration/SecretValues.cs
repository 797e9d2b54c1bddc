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
                yield return new SecretValue(key, TextOf(bytes), secret, IsEncoded: true);
            }
        }

        foreach ((string key, string text) in model.StringData ?? new Dictionary<string, string>())
        {
            yield return new SecretValue(key, text, secret, IsEncoded: false);
        }
    }

    /// <summary>Tells whether SOPS encrypted the values: it leaves the keys and adds a part of its own.</summary>
    /// <param name="secret">The Secret.</param>
    /// <returns>True if so.</returns>
    public static bool IsEncrypted(Manifest secret) => secret.Root.Find("sops") is not null;

    /// <summary>Tells whether a Secret has a key, be its value encrypted or not even base64.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="key">The key.</param>
    /// <returns>True if it stands under <c>data</c> or <c>stringData</c>.</returns>
    public static bool HaveKey(Manifest secret, string key) =>
        secret.NodeAt("data", key) is not null || secret.NodeAt("stringData", key) is not null;

    /// <summary>The field that a Secret has its values in, or should.</summary>
    /// <param name="secret">The Secret.</param>
    /// <returns><c>data</c>, unless there is only <c>stringData</c>.</returns>
    public static string FieldOf(Manifest secret) =>
        secret.NodeAt("data") is null && secret.NodeAt("stringData") is not null ? "stringData" : "data";

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
