using System.Buffers;
using System.Collections.Frozen;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Credentials;

/// <summary>Tells values that are credentials from those that stand in for one, or say where it is kept.</summary>
internal static class Placeholders
{
    private const int ShortestSecret = 2;
    private const int LongestPlainNumber = 5;

    /// <summary>Words of a value that nobody logs in with, or that is meant to be seen.</summary>
    private static readonly FrozenSet<string> FillerWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "anonymous", "change", "changeit", "changeme", "dummy", "enter", "example", "fake", "fill", "fixme", "foo",
        "foobar", "here", "insert", "masked", "mock", "my", "placeholder", "public", "publishable", "redacted",
        "removed", "replace", "replaceme", "sample", "some", "tbd", "todo", "undefined", "unset", "your");

    /// <summary>Words that say how or whether one logs in; of which type a field is.</summary>
    private static readonly FrozenSet<string> OtherWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "auto", "basic", "bearer", "bool", "boolean", "cookie", "default", "disable", "disabled", "enable", "enabled",
        "env", "false", "file", "header", "include", "int", "integer", "jwt", "nil", "no", "none", "null", "oauth",
        "oauth2", "off", "omit", "on", "optional", "plain", "query", "random", "required", "same-origin", "str",
        "string", "text", "true", "yes");

    private static readonly string[] ReferencePrefixes =
        ["arn:", "env:", "file:", "op:", "projects/", "ref+", "secretref", "sm:", "vault:"];

    /// <summary>
    /// Starts of password hashes (crypt, Argon2, LDAP): they are stored so as not to be the password.
    /// </summary>
    private static readonly string[] HashPrefixes = ["$1$", "$2", "$5$", "$6$", "$apr1$", "$argon2", "{SHA", "{SSHA"];

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/\\._-:~");

    /// <summary>Tells whether a value under the name of a credential is no credential after all.</summary>
    public static bool Is(ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> text = value.Trim();
        return text.Length < ShortestSecret
            || text.IndexOfAnyExcept(text[0]) < 0
            || (text.Length <= LongestPlainNumber && text.IndexOfAnyExceptInRange('0', '9') < 0)
            || OtherWords.Contains(text.ToString())
            || IsReference(text)
            || IsPath(text)
            || NameWords.Of(text).Exists(IsFiller);
    }

    /// <summary>Tells whether a value could be the name of the object that holds the credential.</summary>
    public static bool IsObjectName(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        !CredentialNames.MeanPassword(name)
        && value.Contains('-')
        && value.IndexOfAnyExcept(ObjectNameCharacters) < 0
        && NameWords.Of(value).Exists(word => CredentialNames.Mean(word)
            || word is "auth" or "cert" or "certs" or "config" or "tls" or "key" or "keys");

    private static readonly SearchValues<char> ObjectNameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>Something else is put in its place: a template, a variable, an entry of a secret store.</summary>
    private static bool IsReference(ReadOnlySpan<char> text)
    {
        if (TextTemplates.AppearIn(text) || IsWrapped(text) || IsVariableName(text)
            || text.Contains("://", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (string prefix in ReferencePrefixes.AsSpan())
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (string prefix in HashPrefixes.AsSpan())
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        int dollar = text.IndexOf('$');
        return dollar >= 0 && dollar + 1 < text.Length
            && (char.IsLetter(text[dollar + 1]) || text[dollar + 1] is '(' or '{' or '_');
    }

    private static bool IsWrapped(ReadOnlySpan<char> text) => (text[0], text[^1]) is
        ('<', '>') or ('[', ']') or ('{', '}') or ('(', ')') or ('%', '%') or ('@', '@') or ('#', '#')
        || (text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal))
        || text.StartsWith("ENC[", StringComparison.Ordinal);

    /// <summary>
    /// <c>DB_PASSWORD</c> names the variable that has the value, <c>SECRET</c> says what is to stand there.
    /// </summary>
    private static bool IsVariableName(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('a', 'z') < 0 && CredentialNames.Mean(text);

    private static bool IsPath(ReadOnlySpan<char> text)
    {
        bool startsAsPath = text[0] == '/' || text.StartsWith("./", StringComparison.Ordinal)
            || text.StartsWith("../", StringComparison.Ordinal) || text.StartsWith("~/", StringComparison.Ordinal)
            || (text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/');
        return startsAsPath && text.IndexOfAnyExcept(PathCharacters) < 0;
    }

    private static bool IsFiller(string word) =>
        FillerWords.Contains(word) || IsRunOfX(word)
        || (word.StartsWith("your", StringComparison.Ordinal) && CredentialNames.Mean(word.AsSpan("your".Length)));

    private static bool IsRunOfX(string word) => word.Length >= 3 && word.AsSpan().IndexOfAnyExcept('x') < 0;
}
