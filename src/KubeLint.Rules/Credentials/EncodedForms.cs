using System.Collections.Frozen;
using KubeLint.Text;

namespace KubeLint.Credentials;

/// <summary>Tells where programs want base64, so that it is no mistake.</summary>
internal static class EncodedForms
{
    /// <summary>Words of a key that say so, or that name what is issued in base64.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "authorization", "b", "base", "encoded", "header", "licence", "license");

    /// <summary>Tells whether base64 is the usual form of a value.</summary>
    /// <param name="key">The key that the value stands under.</param>
    /// <param name="decoded">What it decodes to.</param>
    /// <returns>
    /// True if the key says so, for cryptographic and API keys, for entries of a kubeconfig, for <c>user:password</c>
    /// as HTTP has it, and for tokens that are JSON inside.
    /// </returns>
    public static bool AreUsualFor(string key, string decoded)
    {
        List<string> words = NameWords.Of(key);
        bool isToken = words.Exists(word => word is "token" or "auth");
        return words.Exists(Words.Contains)
            || (words.Count > 0 && words[^1].EndsWith("key", StringComparison.Ordinal))
            || key.EndsWith("-data", StringComparison.Ordinal)
            || (isToken && (decoded.StartsWith('{') || decoded.Contains(':', StringComparison.Ordinal)));
    }
}
