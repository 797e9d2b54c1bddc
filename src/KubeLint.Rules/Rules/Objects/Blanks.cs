using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Finds, inside a value, what people or scripts fill in before the manifest is applied.</summary>
internal static class Blanks
{
    /// <summary>Abbreviations in capitals, such as <c>API</c> or <c>HTTP</c>, are shorter as a rule.</summary>
    private const int ShortestWord = 6;

    /// <summary>
    /// Tells whether a text holds template markers, the name of a shell variable, or a word in angle brackets or in
    /// double underscores.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>True for a text that is not yet what it will be.</returns>
    public static bool AppearIn(string text)
    {
        int open = text.IndexOf('<', StringComparison.Ordinal);
        int underscores = text.IndexOf("__", StringComparison.Ordinal);
        return TextTemplates.AppearIn(text) || HasVariable(text) || (open >= 0 && text.IndexOf('>', open) > open + 1)
            || (underscores >= 0 && text.IndexOf("__", underscores + 2, StringComparison.Ordinal) > underscores + 2);
    }

    /// <summary>
    /// Tells whether a text has a word in capitals, as people write where a script or a reader is to put another one:
    /// <c>PV_NAME</c>, <c>disk-wipe-HOSTNAME</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it may stand for another one; it may as well be written so by mistake.</returns>
    public static bool IsInCapitals(string text)
    {
        int run = 0;
        foreach (char character in text)
        {
            run = char.IsAsciiLetterUpper(character) || character == '_' ? run + 1 : 0;
            if (run >= ShortestWord)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVariable(string text)
    {
        int dollar = text.IndexOf('$', StringComparison.Ordinal);
        return dollar >= 0 && dollar + 1 < text.Length
            && (char.IsAsciiLetter(text[dollar + 1]) || text[dollar + 1] is '_' or '(');
    }
}
