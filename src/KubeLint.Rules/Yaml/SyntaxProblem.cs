using System.Buffers;
using KubeLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeLint.Yaml;

/// <summary>
/// Says in plain words, at the exact place, what the parser refused. The parser names the state that it was in and
/// marks where it gave up, which for an open quote or bracket is the end of the file.
/// </summary>
/// <param name="content">The text of the file.</param>
/// <param name="tap">Where the tokens are.</param>
/// <param name="composer">What was read so far.</param>
internal sealed class SyntaxProblem(string content, TokenTap tap, StreamComposer composer)
{
    /// <summary>What to say about a tab in the indentation.</summary>
    public const string Tab = "a tab cannot indent YAML; use spaces";

    /// <summary>What to say about a word that stands where a key is expected.</summary>
    public const string MissingColon = "a `:` is missing after this key";

    /// <summary>What to say about text behind the end of a document's root.</summary>
    public const string Leftover =
        "this text belongs to nothing above it; check its indentation, or start a new document with `---`";

    private const string RunsOn = "this line goes on with the value above it; check its indentation";

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t,[]{}");

    /// <summary>Describes what the parser has thrown.</summary>
    /// <param name="thrown">Its exception. Some come without marks, and some are no YAML exceptions at all.</param>
    public YamlProblem Describe(Exception thrown)
    {
        if (thrown is YamlSyntaxException own)
        {
            return new YamlProblem(YamlProblemKind.Syntax, Widen(own.Offset), own.Message, composer.DocumentIndex);
        }

        bool isMarked = thrown is YamlException marked && !marked.End.Equals(Mark.Empty);
        int start = isMarked ? tap.Offset(((YamlException)thrown).Start) : tap.CurrentStart ?? tap.Cursor;
        int end = isMarked ? tap.Offset(((YamlException)thrown).End) : start;
        (int place, string message) = Translate(thrown.Message, start, end);
        TextSpan? bracket = composer.Nodes.OpenBracket is { } open && open != place ? new TextSpan(open, 1) : null;
        return new YamlProblem(YamlProblemKind.Syntax, Widen(place), message, composer.DocumentIndex, bracket);
    }

    /// <summary>What to say about a character that cannot start a value.</summary>
    public static string CannotStart(char character) => character switch
    {
        '\t' => Tab,
        > ' ' and <= '~' => $"a text cannot start with `{character}`; put it in quotes",
        _ => "this character cannot stand here",
    };

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    /// <summary>The place and the words for one of the parser's messages.</summary>
    /// <param name="message">The message.</param>
    /// <param name="start">Where the construct starts that the parser was in.</param>
    /// <param name="end">Where the parser stopped.</param>
    private (int Place, string Message) Translate(string message, int start, int end)
    {
        if (Has(message, "tab as indentation") || Has(message, "tab character"))
        {
            return (Math.Min(end, start + TabDistance(start)), Tab);
        }

        if (Has(message, "expected key") || Has(message, "expected '-' indicator"))
        {
            return (start, Misplaced(start, inList: Has(message, "'-'")));
        }

        if (Has(message, "expected ',' or"))
        {
            return InFlow(start);
        }

        if (Has(message, "expected node content"))
        {
            return composer.Nodes.OpenBracket is { } bracket && IsOutsideFlow(start)
                ? (bracket, "this bracket is never closed")
                : (start, "a value is missing here");
        }

        if (Has(message, "quoted scalar"))
        {
            return InQuotes(message, start, end);
        }

        if (Has(message, "cannot start any token"))
        {
            return (start, start < content.Length ? CannotStart(content[start]) : "this text ends too early");
        }

        if (Has(message, "invalid mapping") && NextText(tap.SeenEnd) is var text
            && LineBreaks.LineStart(content, start) is var line && text < line)
        {
            return Has(message, "multiline") ? (text, MissingColon) : (NextText(line), RunsOn);
        }

        if (Has(message, "no more tokens") || Has(message, "current state of the object"))
        {
            return (start, tap.FlowStart is null ? Leftover : "this cannot stand inside the brackets before it");
        }

        return Structure(message) is { } structure ? (start, structure) : (end, Other(message));
    }

    private static string? Structure(string message) => message switch
    {
        _ when Has(message, "could not find expected ':'") => MissingColon,
        _ when Has(message, "invalid mapping") || Has(message, "Mapping values are not allowed") =>
            "a second `: ` on one line; put the value in quotes, or start the mapping on a line of its own",
        _ when Has(message, "sequence entries are not allowed") || Has(message, "Anchor before sequence entry") =>
            "a list cannot start here; put it on a line of its own",
        _ when Has(message, "Mapping keys are not allowed") => "a `?` key cannot start here",
        _ when Has(message, "<document start>") || Has(message, "<document end>") =>
            Leftover,
        _ when Has(message, "after '...' marker") => "nothing but a comment can follow `...` on its line",
        _ when Has(message, "undefined tag handle") => "this tag's handle is not declared",
        _ when Has(message, "more than one anchor") => "a node cannot have two anchors",
        _ when Has(message, "anchor or alias") =>
            "a name is missing after `&` or `*`; put the text in quotes if it is no alias",
        _ when Has(message, "did not find expected token") => "an alias cannot have an anchor or a tag",
        _ when Has(message, "scanning a tag") => "this is no tag; put it in quotes",
        _ when Has(message, "comment between adjacent scalars") => "text cannot go on after a comment",
        _ when Has(message, "invalid comment") => "a comment needs a space before its `#`",
        _ when Has(message, "incompatible YAML") => "this version of YAML is not supported",
        _ when Has(message, "directive") => "this directive is malformed",
        _ => null,
    };

    private static string Other(string message) => message switch
    {
        _ when Has(message, "indentation indicator equal to 0") => "the indentation of a block text cannot be 0",
        _ when Has(message, "block scalar, did not find expected comment") =>
            "nothing but a comment can follow `|` or `>` on its line",
        _ when Has(message, "comment without") => "a comment needs a space before its `#`",
        _ when Has(message, "spaces in") =>
            "a blank line above the block's first line is indented deeper than that line",
        _ => "this is no YAML",
    };

    /// <summary>The offset of the first text from a place on that is neither white space nor a comment.</summary>
    private int NextText(int place)
    {
        while (place < content.Length
            && (content[place] is ' ' or '\t' or '#' || LineBreaks.Contains(content[place])))
        {
            place = content[place] == '#' ? LineBreaks.LineEnd(content, place) : place + 1;
        }

        return place;
    }

    private string Misplaced(int start, bool inList) => tap.Current switch
    {
        BlockEntry when !inList => "a list item among the keys of a mapping; check the indentation",
        BlockMappingStart or BlockSequenceStart =>
            "the indentation of this line fits nothing above it; align it with the line that it belongs to",
        Key or Value when inList => "a key among the items of a list; check the indentation",
        _ when content.AsSpan(LineBreaks.LineStart(content, start)..start).IsWhiteSpace() => inList
            ? "a `-` is missing before this text"
            : MissingColon,
        _ => "this text cannot follow the value before it; put the whole value in quotes",
    };

    private (int Place, string Message) InFlow(int start)
    {
        if (composer.Nodes.OpenBracket is not { } bracket)
        {
            return (start, "a comma is missing before this");
        }

        return IsOutsideFlow(start)
            ? (bracket, "this bracket is never closed")
            : (start, $"a comma or `{(content[bracket] == '[' ? ']' : '}')}` is missing before this");
    }

    /// <summary>True when a flow collection was read to the end of its document.</summary>
    private bool IsOutsideFlow(int start) =>
        start >= content.Length || tap.Current is StreamEnd or DocumentStart or DocumentEnd;

    private (int Place, string Message) InQuotes(string message, int start, int end) => message switch
    {
        _ when Has(message, "end of stream") || Has(message, "document indicator") =>
            (start, "this quoted text is never closed"),
        _ when Has(message, "unknown escape") => (end, EscapeMessage(end)),
        _ when Has(message, "hexadecimal") => (end, "`\\x`, `\\u` and `\\U` take 2, 4 and 8 hexadecimal digits"),
        _ when Has(message, "invalid comment") => (start, "a comment needs a space before its `#`"),
        _ => (end, "this escape stands for no character"),
    };

    private string EscapeMessage(int place)
    {
        char escaped = place + 1 < content.Length ? content[place + 1] : ' ';
        string shown = char.IsControl(escaped) || char.IsSurrogate(escaped) ? "\\" : "\\" + escaped;
        return $"`{shown}` is no escape; write `\\\\` for a backslash, or use single quotes";
    }

    private int TabDistance(int start)
    {
        int distance = content.AsSpan(start).IndexOf('\t');
        return Math.Max(distance, 0);
    }

    /// <summary>The word at a place: what a reader would underline. Never beyond the line.</summary>
    private TextSpan Widen(int place)
    {
        int lineEnd = LineBreaks.LineEnd(content, place);
        ReadOnlySpan<char> line = content.AsSpan(place, lineEnd - place);
        if (line.Length == 0)
        {
            return new TextSpan(place, 0);
        }

        int length = line[0] switch
        {
            '"' or '\'' => line[..(FlowExtent.FindEnd(content, place, lineEnd) - place)].TrimEnd().Length,
            '\\' => Math.Min(2, line.Length),
            _ => WordLength(line),
        };
        length = Math.Max(length, 1);
        bool splitsPair = char.IsHighSurrogate(line[length - 1]) && length < line.Length;
        return new TextSpan(place, splitsPair ? length + 1 : length);
    }

    private static int WordLength(ReadOnlySpan<char> line)
    {
        int end = line.IndexOfAny(WordEnds);
        int length = end < 0 ? line.Length : end;
        return length > 1 && line[length - 1] == ':' ? length - 1 : length;
    }
}
