namespace KubeLint.Credentials;

/// <summary>Finds private keys by their PEM header (RFC 7468), in clear or in base64.</summary>
internal static class PrivateKeys
{
    private const string What = "a private key";
    private const string Begin = "-----BEGIN ";
    private const string Dashes = "-----";

    /// <summary>Fewer characters of base64 than the smallest key has: the body was cut out.</summary>
    private const int ShortestBody = 40;

    /// <summary><see cref="Begin"/> in base64, and the words of private keys behind it.</summary>
    private const string EncodedBegin = "LS0tLS1CRUdJTi";

    private static readonly string[] EncodedLabels =
    [
        "BQUklWQVRFIEtFWS", "BSU0EgUFJJVkFURSBLRVkt", "BFQyBQUklWQVRFIEtFWS", "BPUEVOU1NIIFBSSVZBVEUgS0VZ",
        "BEU0EgUFJJVkFURSBLRVkt",
    ];

    /// <summary>Finds the keys in a text; the place is that of the header.</summary>
    public static void Find(ReadOnlySpan<char> text, List<Credential> found)
    {
        for (int start = 0; text[start..].IndexOf(Begin, StringComparison.Ordinal) is >= 0 and int offset; start++)
        {
            start += offset;
            ReadOnlySpan<char> label = text[(start + Begin.Length)..];
            int end = label.IndexOf(Dashes, StringComparison.Ordinal);
            if (end > 0 && label[..end].Contains("PRIVATE KEY", StringComparison.Ordinal)
                && HasBody(label[(end + Dashes.Length)..]))
            {
                found.Add(new Credential(CredentialKind.PrivateKey, What, start, Begin.Length + end + Dashes.Length));
            }
        }

        FindEncoded(text, found);
    }

    private static void FindEncoded(ReadOnlySpan<char> text, List<Credential> found)
    {
        int next = 0;
        while (text[next..].IndexOf(EncodedBegin, StringComparison.Ordinal) is >= 0 and int offset)
        {
            int start = next + offset;
            next = start + EncodedBegin.Length;
            ReadOnlySpan<char> rest = text[(start + EncodedBegin.Length)..];
            foreach (string label in EncodedLabels.AsSpan())
            {
                if (rest.StartsWith(label, StringComparison.Ordinal))
                {
                    int length = EncodedBegin.Length + label.Length;
                    found.Add(new Credential(CredentialKind.PrivateKey, What, start, length));
                }
            }
        }
    }

    private static bool HasBody(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(Dashes, StringComparison.Ordinal);
        int length = 0;
        foreach (char character in end < 0 ? rest : rest[..end])
        {
            length += char.IsAsciiLetterOrDigit(character) || character is '+' or '/' ? 1 : 0;
        }

        return length >= ShortestBody;
    }
}
