using System.Buffers;
using System.Collections.Frozen;
using KubeLint.Text;

namespace KubeLint.Credentials;

/// <summary>Tells from a name whether what it stands for should be secret.</summary>
internal static class CredentialNames
{
    /// <summary>Words that name a credential when they come last.</summary>
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(
        StringComparer.Ordinal,
        "password", "passwd", "pwd", "pass", "passphrase", "passcode", "secret", "secrets", "token", "credential",
        "credentials", "creds");

    /// <summary>Ends of words written together: <c>dbpassword</c>, <c>clientsecret</c>.</summary>
    private static readonly string[] NounEndings =
    [
        "password", "passwd", "passphrase", "apikey", "secretkey", "privatekey", "accesskey", "authkey",
        "clientsecret", "apitoken", "authtoken", "accesstoken", "requirepass", "masterauth",
    ];

    /// <summary>Words that make a credential of a <c>key</c> behind them.</summary>
    private static readonly FrozenSet<string> SecretKeys = FrozenSet.Create(
        StringComparer.Ordinal,
        "access", "account", "api", "app", "auth", "deploy", "encryption", "master", "private", "secret", "shared",
        "signing", "ssh");

    /// <summary>Words behind the noun that say nothing of what the value is.</summary>
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.Create(
        StringComparer.Ordinal,
        "base", "b", "current", "default", "dev", "encoded", "new", "old", "plain", "plaintext", "prd", "primary",
        "prod", "production", "raw", "secondary", "staging", "string", "test", "text", "txt", "val", "value");

    /// <summary>
    /// Words that make something else of it: a switch, a limit, a name of another object, a public half.
    /// </summary>
    private static readonly FrozenSet<string> Spoilers = FrozenSet.Create(
        StringComparer.Ordinal,
        "allow", "csrf", "disable", "enable", "existing", "has", "image", "is", "max", "min", "next", "no", "num",
        "page", "public", "publishable", "pull", "require", "skip", "use", "xsrf");

    /// <summary>Parts of which every name of a credential has one.</summary>
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["pass", "pwd", "secret", "token", "cred", "key", "masterauth"], StringComparison.OrdinalIgnoreCase);

    private static readonly Predicate<string> IsSpoiler = Spoilers.Contains;

    /// <summary>Tells whether a name is that of a password, which is always a value and never a reference.</summary>
    public static bool MeanPassword(ReadOnlySpan<char> name) =>
        NameWords.Of(name).Exists(word => word is "pass" or "passwd" or "pwd"
            || word.EndsWith("password", StringComparison.Ordinal));

    /// <summary>Tells whether a name is that of a credential.</summary>
    public static bool Mean(ReadOnlySpan<char> name)
    {
        if (!name.ContainsAny(Parts))
        {
            return false;
        }

        List<string> words = NameWords.Of(name);
        int last = words.Count - 1;
        while (last > 0 && (Qualifiers.Contains(words[last]) || char.IsDigit(words[last][0])))
        {
            last--;
        }

        return last >= 0 && !words.Exists(IsSpoiler) && IsCredential(words, last) && !IsClusterName(words);
    }

    /// <summary>etcd calls the name of a new cluster its <c>initial-cluster-token</c>.</summary>
    private static bool IsClusterName(List<string> words) => words is [.., "initial", "cluster", "token"];

    private static bool IsCredential(List<string> words, int last) =>
        Nouns.Contains(words[last])
        || EndsAsNoun(words[last])
        || (words[last] == "key" && last > 0 && SecretKeys.Contains(words[last - 1]))
        || IsCloudKey(words);

    /// <summary>Names that the command lines of clouds read, with no telling word before the key.</summary>
    private static bool IsCloudKey(List<string> words) =>
        words is [.., "azure", "batch" or "storage", "key"] or [.., "oci", "cli", "key", "content"];

    private static bool EndsAsNoun(string word)
    {
        foreach (string ending in NounEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
