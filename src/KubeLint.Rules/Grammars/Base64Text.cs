using System.Buffers;

namespace KubeLint.Grammars;

/// <summary>
/// Base64 as the API server decodes it: the standard alphabet with padding (RFC 4648, section 4), line breaks anywhere
/// (Go's <c>encoding/base64</c>), nothing else.
/// </summary>
internal static class Base64Text
{
    private const char Padding = '=';

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

    private static string Describe(char character) => character switch
    {
        ' ' => "base64 has no spaces",
        '\t' => "base64 has no tabs",
        '-' or '_' => $"`{character}` belongs to the URL-safe alphabet, which Kubernetes does not decode",
        _ when char.IsControl(character) => "base64 has no control characters",
        _ => $"`{character}` is no base64 character",
    };
}
