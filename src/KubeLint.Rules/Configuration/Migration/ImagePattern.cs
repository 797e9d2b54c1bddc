using System.Text;

namespace KubeLint.Configuration.Migration;

/// <summary>Patterns of images, such as <c>registry.example.com/dev/*</c>.</summary>
internal static class ImagePattern
{
    /// <summary>The pattern that means the same as a simple regular expression on an image with its tag.</summary>
    /// <param name="regex">The regular expression.</param>
    /// <returns>The pattern; null if there is none.</returns>
    public static string? OfRegex(string? regex)
    {
        if (string.IsNullOrEmpty(regex))
        {
            return null;
        }

        StringBuilder pattern = new();
        bool isFromStart = regex[0] == '^';
        bool isToEnd = regex[^1] == '$';
        string inner = regex[(isFromStart ? 1 : 0)..^(isToEnd ? 1 : 0)];
        for (int index = 0; index < inner.Length; index++)
        {
            char letter = inner[index];
            char next = index + 1 < inner.Length ? inner[index + 1] : '\0';
            if (letter == '.' && next is '*' or '+')
            {
                pattern.Append('*');
                index++;
            }
            else if (letter == '\\' && next is '.' or '/' or '-')
            {
                pattern.Append(next);
                index++;
            }
            else if (char.IsAsciiLetterOrDigit(letter) || letter is '.' or '/' or '-' or '_' or ':' or '@')
            {
                // A dot alone is hardly ever meant for any character in the name of a registry.
                pattern.Append(letter);
            }
            else
            {
                return null;
            }
        }

        string image = $"{(isFromStart ? "" : "*")}{pattern}{(isToEnd ? "" : "*")}";
        int tag = image.LastIndexOf(':');
        string name = tag > image.LastIndexOf('/') ? image[..tag] : image;
        return name.Replace("**", "*", StringComparison.Ordinal);
    }
}
