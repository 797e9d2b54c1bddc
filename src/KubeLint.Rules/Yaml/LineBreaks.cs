using System.Buffers;

namespace KubeLint.Yaml;

/// <summary>
/// What ends a line inside YAML. YAML 1.1, which Kubernetes reads, has three more than <see cref="Text.SourceText"/>
/// counts for people: next line, line separator and paragraph separator.
/// </summary>
internal static class LineBreaks
{
    /// <summary>The characters, for searching.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create("\r\n\u0085\u2028\u2029");

    public static bool Contains(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The length of the line break at an offset: 2 for CRLF, 1 for any other, 0 for none.</summary>
    public static int LengthAt(string content, int offset)
    {
        if (offset >= content.Length || !Contains(content[offset]))
        {
            return 0;
        }

        return content[offset] == '\r' && offset + 1 < content.Length && content[offset + 1] == '\n' ? 2 : 1;
    }

    /// <summary>The length of the line break that ends just before an offset, or 0.</summary>
    public static int LengthBefore(string content, int offset)
    {
        if (offset == 0 || !Contains(content[offset - 1]))
        {
            return 0;
        }

        return content[offset - 1] == '\n' && offset > 1 && content[offset - 2] == '\r' ? 2 : 1;
    }

    /// <summary>The offset at which the line around an offset starts.</summary>
    public static int LineStart(string content, int offset) => content.AsSpan(0, offset).LastIndexOfAny(All) + 1;

    /// <summary>The offset at which the line around an offset ends, its line break left out.</summary>
    public static int LineEnd(string content, int offset)
    {
        int length = content.AsSpan(offset).IndexOfAny(All);
        return length < 0 ? content.Length : offset + length;
    }
}
