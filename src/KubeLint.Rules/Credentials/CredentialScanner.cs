namespace KubeLint.Credentials;

/// <summary>
/// Finds credentials that stand in clear. It is built to be right rather than complete: placeholders, references,
/// paths, switches, hashes and names of other objects are no credentials.
/// </summary>
public static class CredentialScanner
{
    /// <summary>More words than this are prose, not a pass phrase.</summary>
    private const int MostSpaces = 2;

    private static readonly Comparer<Credential> ByStart =
        Comparer<Credential>.Create((one, other) => one.Start.CompareTo(other.Start));

    /// <summary>Finds the credentials in a value.</summary>
    /// <param name="name">The name that the value stands under, such as a key of a ConfigMap.</param>
    /// <param name="value">The value: a word, or the text of a whole file.</param>
    /// <returns>The credentials in the order of their places; none overlaps another one.</returns>
    public static IReadOnlyList<Credential> Find(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        List<Credential> found = [];
        AddAll(name, value, found);
        return WithoutOverlaps(found);
    }

    /// <summary>Finds what its looks alone give away: private keys and the tokens of well-known services.</summary>
    /// <param name="value">The value: a word, or the text of a whole file.</param>
    /// <returns>The credentials in the order of their places; none overlaps another one.</returns>
    public static IReadOnlyList<Credential> FindByLooks(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        List<Credential> found = [];
        PrivateKeys.Find(value, found);
        TokenShapes.Find(value, found);
        return WithoutOverlaps(found);
    }

    /// <summary>Finds the credentials in the words of a command line.</summary>
    /// <param name="words">The command and its arguments; a word may be a whole script.</param>
    /// <returns>The credentials, each with the number of its word, in order.</returns>
    public static IReadOnlyList<(int Word, Credential Credential)> FindInCommand(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        ProgramOptions program = new();
        List<Credential> found = [];
        List<(int Word, Credential Credential)> all = [];
        for (int index = 0; index < words.Count; index++)
        {
            found.Clear();
            AddAll("", words[index], found);
            CommandOptions.FindInScript(words[index], found);
            Credential? option = program.Take(words[index]) ?? CommandOptions.ValueIn(words[index])
                ?? (index > 0 ? CommandOptions.ValueOf(words[index - 1], words[index]) : null);
            if (option is { } value)
            {
                found.Add(value);
            }

            foreach (Credential credential in WithoutOverlaps(found))
            {
                all.Add((index, credential));
            }
        }

        return all;
    }

    private static void AddAll(string name, string value, List<Credential> found)
    {
        PrivateKeys.Find(value, found);
        TokenShapes.Find(value, found);
        BearerTokens.Find(value, found);
        UrlPasswords.Find(value, found);

        // What its looks give away says more than the name before it, so names come last.
        if (IsNamed(name, value))
        {
            ReadOnlySpan<char> trimmed = value.AsSpan().Trim();
            int start = value.Length - value.AsSpan().TrimStart().Length;
            found.Add(new Credential(CredentialKind.NamedValue, $"`{name}`", start, trimmed.Length));
        }
        else
        {
            AssignedCredentials.Find(value, found);
        }
    }

    private static bool IsNamed(string name, string value)
    {
        ReadOnlySpan<char> text = value.AsSpan().Trim();
        return CredentialNames.Mean(name)
            && text.IndexOfAny('\r', '\n') < 0
            && text.Count(' ') <= MostSpaces
            && !Placeholders.Is(text)
            && !Placeholders.IsObjectName(name, text);
    }

    private static List<Credential> WithoutOverlaps(List<Credential> found)
    {
        if (found.Count < 2)
        {
            return found;
        }

        List<Credential> kept = [];
        foreach (Credential credential in found)
        {
            int next = ~kept.BinarySearch(credential, ByStart);
            if (next >= 0
                && (next == 0 || kept[next - 1].End <= credential.Start)
                && (next == kept.Count || kept[next].Start >= credential.End))
            {
                kept.Insert(next, credential);
            }
        }

        return kept;
    }
}
