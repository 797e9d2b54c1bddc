using System.Buffers;

namespace KubeLint.Credentials;

/// <summary>
/// Finds credentials given to a program by an option: <c>--password=x</c>, or <c>--password x</c> in two words.
/// </summary>
internal static class CommandOptions
{
    private const string CommandEnd = ";";

    private static readonly SearchValues<char> _blanks = SearchValues.Create(" \t\r\n");

    private static readonly SearchValues<char> _nameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>No plain word has these.</summary>
    private static readonly SearchValues<char> _shellCharacters = SearchValues.Create(" \t\r\n|&;<>()`");

    /// <summary>The value of an option, if it is a credential.</summary>
    /// <param name="option">The word before.</param>
    /// <param name="word">The word that may be its value.</param>
    /// <returns>The credential, placed in the word, or null.</returns>
    public static Credential? ValueOf(ReadOnlySpan<char> option, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> name = option.TrimStart('-');
        return name.Length < option.Length && name.IndexOfAnyExcept(_nameCharacters) < 0
            && CredentialNames.Mean(name) && IsLiteral(name, word)
            ? new Credential(CredentialKind.NamedValue, $"`{option}`", 0, word.Length) : null;
    }

    /// <summary>The value in an option of one word, <c>--password=x</c>, if it is a credential.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The credential, placed in the word, or null.</returns>
    public static Credential? ValueIn(ReadOnlySpan<char> word)
    {
        int sign = word.IndexOf('=');
        ReadOnlySpan<char> name = sign < 0 ? default : word[..sign].TrimStart('-');
        if (name.IsEmpty || name.Length == sign || name.IndexOfAnyExcept(_nameCharacters) >= 0
            || !CredentialNames.Mean(name))
        {
            return null;
        }

        ReadOnlySpan<char> quoted = word[(sign + 1)..];
        ReadOnlySpan<char> value = quoted.Trim("\"'");
        int start = sign + 1 + quoted.IndexOf(value, StringComparison.Ordinal);
        return value.Length > 0 && IsLiteral(name, value)
            ? new Credential(CredentialKind.NamedValue, $"`{word[..sign]}`", start, value.Length) : null;
    }

    /// <summary>Finds such options in a text of several words.</summary>
    /// <param name="script">The text.</param>
    /// <param name="found">Takes the credentials.</param>
    public static void FindInScript(string script, List<Credential> found)
    {
        if (script.AsSpan().IndexOfAny(_blanks) < 0)
        {
            return;
        }

        ProgramOptions program = new();
        ReadOnlySpan<char> before = default;
        foreach (Range range in script.AsSpan().SplitAny(_blanks))
        {
            int start = range.Start.GetOffset(script.Length);
            ReadOnlySpan<char> word = script.AsSpan()[range];
            if (start > 0 && script[start - 1] == '\n' && before is not "\\")
            {
                program.Take(CommandEnd);
            }

            ReadOnlySpan<char> bare = word.Trim("\"';");
            if ((program.Take(bare.IsEmpty ? word : bare) ?? ValueIn(bare) ?? ValueOf(before, bare)) is { } value)
            {
                int offset = start + word.IndexOf(bare, StringComparison.Ordinal);
                found.Add(value with { Start = offset + value.Start });
            }

            if (word.EndsWith(CommandEnd))
            {
                program.Take(CommandEnd);
            }

            before = word.IsEmpty ? before : word;
        }
    }

    /// <summary>Tells whether a word stands for itself and may be a credential.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="word">The word.</param>
    /// <returns>False for another option, for what a shell fills in, and for placeholders.</returns>
    public static bool IsLiteral(ReadOnlySpan<char> name, ReadOnlySpan<char> word) =>
        !word.IsEmpty && !word.StartsWith('-') && word.IndexOfAny(_shellCharacters) < 0
        && !Placeholders.Is(word) && !Placeholders.IsObjectName(name, word);
}
