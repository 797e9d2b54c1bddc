namespace KubeLint.Text;

/// <summary>Takes names of any convention apart: <c>dbPassword</c>, <c>DB_PASSWORD</c>, <c>db.password</c>.</summary>
internal static class NameWords
{
    private const int UsualLength = 64;

    /// <summary>The words of a name in lower case; digits are words of their own.</summary>
    public static List<string> Of(ReadOnlySpan<char> name)
    {
        List<string> words = [];
        int start = 0;
        for (int index = 1; index <= name.Length; index++)
        {
            if (index == name.Length || IsBoundary(name, index))
            {
                ReadOnlySpan<char> word = name[start..index];
                if (char.IsLetterOrDigit(word[0]))
                {
                    words.Add(InLowerCase(word));
                }

                start = index;
            }
        }

        return words;
    }

    /// <summary>Tells whether a name has one of some words.</summary>
    /// <param name="name">The name.</param>
    /// <param name="words">The words, in lower case.</param>
    public static bool HaveOneOf(ReadOnlySpan<char> name, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            // Few names have the letters at all, and only those need to be taken apart.
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase)
                && Of(name).Contains(word, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string InLowerCase(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= UsualLength ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return SharedStrings.Intern(lower);
    }

    /// <summary>
    /// Between unlike classes of characters, before <c>P</c> in <c>dbP</c> and before <c>K</c> in <c>APIKe</c>.
    /// </summary>
    private static bool IsBoundary(ReadOnlySpan<char> name, int index)
    {
        char before = name[index - 1];
        char after = name[index];
        if (char.IsLetter(before) != char.IsLetter(after) || char.IsDigit(before) != char.IsDigit(after))
        {
            return true;
        }

        bool startsHump = char.IsUpper(after) && char.IsLower(before);
        bool endsAcronym = char.IsUpper(before) && char.IsUpper(after)
            && index + 1 < name.Length && char.IsLower(name[index + 1]);
        return !char.IsLetterOrDigit(before) || startsHump || endsAcronym;
    }
}
