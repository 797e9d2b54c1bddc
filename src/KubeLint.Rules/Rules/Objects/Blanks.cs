using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Finds, inside a value, what people or scripts fill in before the manifest is applied.</summary>
internal static class Blanks
{
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

    private static bool HasVariable(string text)
    {
        int dollar = text.IndexOf('$', StringComparison.Ordinal);
        return dollar >= 0 && dollar + 1 < text.Length
            && (char.IsAsciiLetter(text[dollar + 1]) || text[dollar + 1] is '_' or '(');
    }
}
