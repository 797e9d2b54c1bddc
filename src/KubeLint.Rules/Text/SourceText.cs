namespace KubeLint.Text;

/// <summary>
/// The text of one file and its lines. A byte order mark is no part of the text: editors and SARIF viewers do not
/// count it in columns. Line ends are LF, CRLF and a lone CR (YAML 1.2, section 5.4).
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;
    private string? _folder;
    private bool? _isCalledPatch;

    /// <summary>Makes a source text.</summary>
    /// <param name="path">
    /// The path as findings show it: relative to the working directory, with forward slashes.
    /// </param>
    /// <param name="content">The decoded text, without a byte order mark.</param>
    /// <param name="scanPath">The path from the scan's root on; null if <paramref name="path"/> is that.</param>
    public SourceText(string path, string content, string? scanPath = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = path;
        Content = content;
        ScanPath = Combine("", scanPath ?? path);
    }

    /// <summary>Stands for a file with more bytes than a file may have, of which nothing was read.</summary>
    /// <param name="path">
    /// The path as findings show it: relative to the working directory, with forward slashes.
    /// </param>
    /// <param name="scanPath">The path from the scan's root on; null if <paramref name="path"/> is that.</param>
    /// <returns>An empty text.</returns>
    public static SourceText Oversized(string path, string? scanPath = null) =>
        new(path, string.Empty, scanPath) { IsOversized = true };

    /// <summary>True for a file that was not read because it has more bytes than a file may have.</summary>
    public bool IsOversized { get; private init; }

    /// <summary>The path as findings show it: relative to the working directory, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>
    /// The path from the scan's root on, without <c>.</c> and <c>..</c>. Folders around the root do not appear in it:
    /// what a machine calls them says nothing about the project.
    /// </summary>
    public string ScanPath { get; }

    /// <summary>The folder part of <see cref="ScanPath"/>; empty for the root.</summary>
    public string Folder => _folder ??= ScanPath[..Math.Max(0, ScanPath.LastIndexOf('/'))];

    /// <summary>True if the file, or a folder around it, is called a patch. Rules ask for every object.</summary>
    internal bool IsCalledPatch => _isCalledPatch ??= NameWords.HaveOneOf(ScanPath, "patch", "patches");

    /// <summary>The text.</summary>
    public string Content { get; }

    /// <summary>The number of code units.</summary>
    public int Length => Content.Length;

    /// <summary>The number of lines; the text after the last line end counts as one, even if empty.</summary>
    public int LineCount => LineStarts.Length;

    // Found at the first question: most files have no finding. Threads that ask at once find the same.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    /// <summary>Goes from a folder along a relative path.</summary>
    /// <param name="folder">The folder, with forward slashes; empty for the scan's root.</param>
    /// <param name="path">The way from there; <c>..</c> goes up, out of the root too.</param>
    /// <returns>The path reached, without <c>.</c>; <c>..</c> only in front, for each step out of the root.</returns>
    public static string Combine(string folder, string path)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(path);
        string whole = folder.Length == 0 ? path : $"{folder}/{path}";
        if (IsNormal(whole))
        {
            return whole;
        }

        List<string> parts = [];
        foreach (string part in whole.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The line and column of an offset.</summary>
    /// <param name="offset">An offset from 0 to <see cref="Length"/>.</param>
    /// <returns>The position, counted from 1.</returns>
    public LinePosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        int[] starts = LineStarts;
        int found = Array.BinarySearch(starts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The span of a line, without its line end.</summary>
    /// <param name="line">The line, from 1 to <see cref="LineCount"/>.</param>
    /// <returns>The span.</returns>
    public TextSpan LineSpan(int line)
    {
        int[] starts = LineStarts;
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, starts.Length);
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] : Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a span.</summary>
    /// <param name="span">A span inside the text.</param>
    /// <returns>Its code units.</returns>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>Tells whether a path has neither empty parts nor dots, as nearly all that are asked about.</summary>
    private static bool IsNormal(ReadOnlySpan<char> path)
    {
        foreach (Range part in path.Split('/'))
        {
            if (path[part] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }

    private static int[] FindLineStarts(string content)
    {
        // CRLF counts as two here and as one line end below.
        int[] starts = new int[1 + content.AsSpan().CountAny('\r', '\n')];
        int lines = 1;
        for (int index = 0; index < content.Length; index++)
        {
            int next = content.AsSpan(index).IndexOfAny('\r', '\n');
            if (next < 0)
            {
                break;
            }

            index += next;
            if (content[index] == '\r' && index + 1 < content.Length && content[index + 1] == '\n')
            {
                index++;
            }

            starts[lines++] = index + 1;
        }

        return lines == starts.Length ? starts : starts[..lines];
    }
}
