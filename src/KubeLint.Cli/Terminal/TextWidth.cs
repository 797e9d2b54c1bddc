using System.Globalization;
using System.Text;
using Wcwidth;

namespace KubeLint.Cli.Terminal;

/// <summary>How many columns of a terminal a text takes: two for a wide East Asian character or an emoji.</summary>
internal static class TextWidth
{
    private const char EmojiPresentation = '\uFE0F';
    private const char ZeroWidthJoiner = '\u200D';

    // A flag is two letters of their own, each the same high surrogate and a low one.
    private const char RegionalIndicator = '\uD83C';
    private const int FlagLength = 4;

    /// <summary>Measures a text.</summary>
    /// <param name="text">A text without control characters.</param>
    /// <returns>The number of columns.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        int width = 0;
        while (!text.IsEmpty)
        {
            int length = StringInfo.GetNextTextElementLength(text);
            width += OfElement(text[..length]);
            text = text[length..];
        }

        return width;
    }

    /// <summary>Measures one text element: what a reader takes for one character.</summary>
    /// <param name="element">The element.</param>
    /// <returns>0, 1 or 2.</returns>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && char.IsAscii(element[0]))
        {
            return 1;
        }

        bool isFlag = element.Length == FlagLength
            && element[0] == RegionalIndicator && element[2] == RegionalIndicator;
        if (isFlag || element[1..].IndexOfAny(EmojiPresentation, ZeroWidthJoiner) >= 0)
        {
            return 2;
        }

        int width = 0;
        foreach (Rune rune in element.EnumerateRunes())
        {
            width = Math.Max(width, UnicodeCalculator.GetWidth(rune));
        }

        return width;
    }
}
