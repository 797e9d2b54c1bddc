using System.Buffers;
using System.Text.Encodings.Web;
using KubeLint.Cli.Terminal;

namespace KubeLint.Cli.Output;

/// <summary>Writes lines of YAML in block style, each with a comment on its right.</summary>
/// <param name="writer">Where they go.</param>
internal sealed class YamlLines(StyledWriter writer)
{
    /// <summary>The column that comments start in, from 0, unless the line is longer.</summary>
    public const int CommentColumn = 44;

    private const int IndentWidth = 2;

    private static readonly SearchValues<char> _plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    private static readonly string[] _otherwiseRead = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];

    /// <summary>Writes a line.</summary>
    /// <param name="level">How deep it is indented; 0 or more.</param>
    /// <param name="text">The line, such as <c>key: value</c>.</param>
    /// <param name="comment">The comment; null for none.</param>
    public void Write(int level, string text, string? comment = null)
    {
        string line = new string(' ', level * IndentWidth) + text;
        writer.Write(line);
        if (comment is not null)
        {
            writer.Indent(Math.Max(CommentColumn - line.Length, 1));
            writer.Write($"# {SafeText.Escape(comment)}", Style.Faint);
        }

        writer.EndLine();
    }

    /// <summary>Writes a text so that YAML reads it as that text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, in quotes where it needs them.</returns>
    public static string Scalar(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '/') && !text.AsSpan().ContainsAnyExcept(_plain)
            && !_otherwiseRead.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? text
            : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>Writes texts as a list on one line.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>Such as <c>[a, b]</c>.</returns>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Scalar))}]";
}
