using System.Buffers;

namespace KubeLint.Credentials;

/// <summary>Finds tokens behind the word <c>Bearer</c>, as in the header <c>Authorization</c> (RFC 6750).</summary>
internal static class BearerTokens
{
    private const string Scheme = "bearer ";
    private const int Shortest = 8;

    private static readonly SearchValues<char> _alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    /// <summary>Finds the tokens in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes the tokens.</param>
    public static void Find(ReadOnlySpan<char> text, List<Credential> found)
    {
        int start = 0;
        while (text[start..].IndexOf(Scheme, StringComparison.OrdinalIgnoreCase) is >= 0 and int offset)
        {
            start += offset + Scheme.Length;
            ReadOnlySpan<char> rest = text[start..];
            int end = rest.IndexOfAnyExcept(_alphabet);
            ReadOnlySpan<char> token = end < 0 ? rest : rest[..end];

            // A sentence about bearers has words, and words have no digits.
            if (token.Length >= Shortest && token.ContainsAnyInRange('0', '9') && !Placeholders.Is(token))
            {
                found.Add(new Credential(CredentialKind.Token, "a bearer token", start, token.Length));
            }
        }
    }
}
