using System.Buffers;
using System.Text;

namespace KubeLint.Grammars;

/// <summary>
/// Base64 as the API server decodes it: the standard alphabet with padding (RFC 4648, section 4), line breaks anywhere
/// (Go's <c>encoding/base64</c>), nothing else.
/// </summary>
internal static class Base64Text
{
    private const char Padding = '=';

    /// <summary>Shorter texts decode to something readable by chance.</summary>
    private const int ShortestReadable = 8;

    /// <summary>In a text that somebody encoded, at least one in so many characters is a letter or digit.</summary>
    private const int LettersAmong = 2;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>Finds what keeps a text from being base64.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The first problem, or null if the text is base64; the empty text is.</returns>
    public static Base64Problem? Check(string text)
    {
        int digits = 0;
        int paddings = 0;
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character is '\r' or '\n')
            {
                continue;
            }

            if (character == Padding && (digits + paddings) % 4 >= 2)
            {
                paddings++;
            }
            else if (character == Padding || paddings > 0)
            {
                return new Base64Problem("`=` may only fill up the last group of four characters", index);
            }
            else if (Alphabet.Contains(character))
            {
                digits++;
            }
            else
            {
                return new Base64Problem(Describe(character), index);
            }
        }

        return (digits + paddings) % 4 == 0
            ? null
            : new Base64Problem($"its length of {digits + paddings} characters is not a multiple of four", -1);
    }

    /// <summary>Reads a text that is base64 of a text, which is seldom so by chance.</summary>
    /// <param name="text">The text; white space around it is allowed.</param>
    /// <returns>What it decodes to, or null if it is no base64, or that of other bytes than readable ones.</returns>
    public static string? ReadableIn(string text)
    {
        string encoded = text.Trim();
        if (encoded.Length < ShortestReadable || Check(encoded) is not null
            || !encoded.AsSpan().ContainsAnyInRange('a', 'z') || !encoded.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            return null;
        }

        byte[] bytes = Convert.FromBase64String(encoded);
        int letters = 0;
        foreach (byte each in bytes)
        {
            if (each is < (byte)' ' or >= 0x7F && each is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return null;
            }

            letters += char.IsAsciiLetterOrDigit((char)each) || each == ' ' ? 1 : 0;
        }

        // The last group has bits that belong to no byte; a real encoder leaves them 0.
        string again = Convert.ToBase64String(bytes);
        return letters * LettersAmong >= bytes.Length
            && again == encoded.ReplaceLineEndings("") ? Encoding.ASCII.GetString(bytes) : null;
    }

    private static string Describe(char character) => character switch
    {
        ' ' => "base64 has no spaces",
        '\t' => "base64 has no tabs",
        '-' or '_' => $"`{character}` belongs to the URL-safe alphabet, which Kubernetes does not decode",
        _ when char.IsControl(character) => "base64 has no control characters",
        _ => $"`{character}` is no base64 character",
    };
}
