using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeLint.Yaml;

/// <summary>
/// Stands between YamlDotNet's scanner and parser. The parser's events do not tell where a scalar begins behind its
/// anchor or where a missing value would stand; the tokens that pass here do. It also stops what YamlDotNet lets
/// through and Kubernetes' reader refuses.
/// </summary>
internal sealed class TokenTap : IScanner
{
    private readonly IScanner _inner;
    private readonly string _content;
    private readonly int _origin;
    private readonly TextEdits? _edits;
    private readonly TabGuard? _tabs;
    private readonly FlowGuard _flow = new();

    /// <summary>Listens to a scanner.</summary>
    /// <param name="inner">The scanner.</param>
    /// <param name="content">The text of the file.</param>
    /// <param name="origin">Where in it the scanner began.</param>
    /// <param name="edits">How what the scanner reads differs from the file, or null when it does not.</param>
    /// <param name="tabs">What looks at tabs, or null when the file has none.</param>
    public TokenTap(IScanner inner, string content, int origin, TextEdits? edits, TabGuard? tabs)
    {
        _inner = inner;
        _content = content;
        _origin = origin;
        _edits = edits;
        _tabs = tabs;
        TakenStart = TakenEnd = SeenEnd = origin;
    }

    /// <summary>The offset of the token that the parser looks at, or null between two tokens.</summary>
    public int? CurrentStart => _inner.Current is { } token ? Offset(token.Start) : null;

    /// <summary>Where the last token that the parser has taken starts and ends.</summary>
    public int TakenStart { get; private set; }

    /// <inheritdoc cref="TakenStart"/>
    public int TakenEnd { get; private set; }

    /// <summary>The end of the last token handed out, whether it is taken already or not.</summary>
    public int SeenEnd { get; private set; }

    /// <summary>Where the last scalar handed out starts, or -1.</summary>
    public int ScalarStart { get; private set; } = -1;

    /// <summary>Where the last anchor or tag handed out ends.</summary>
    public int PropertiesEnd { get; private set; } = -1;

    /// <summary>
    /// The offset of the outermost bracket that is open where the scanner is, or null. The scanner may be ahead of what
    /// it has handed out.
    /// </summary>
    public int? FlowStart
    {
        get
        {
            if (_flow.Start is { } start)
            {
                return start;
            }

            int ahead = Math.Max(Cursor - SeenEnd, 0);
            int found = _content.AsSpan(SeenEnd, ahead).IndexOfAny('[', '{');
            return found < 0 ? null : SeenEnd + found;
        }
    }

    /// <summary>How far the scanner has read.</summary>
    public int Cursor => Offset(_inner.CurrentPosition);

    public Mark CurrentPosition => _inner.CurrentPosition;

    public Token? Current => _inner.Current;

    /// <summary>
    /// The offset of a mark in the whole file. At the end of the text the scanner may count one too many.
    /// </summary>
    public int Offset(in Mark mark) =>
        Math.Min(_edits?.ToFile((int)mark.Index) ?? _origin + (int)mark.Index, _content.Length);

    public bool MoveNext()
    {
        if (_inner.Current is not null)
        {
            ConsumeCurrent();
        }

        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        bool moved = _inner.MoveNextWithoutConsuming();
        if (moved)
        {
            Watch(_inner.Current!);
        }

        return moved;
    }

    public void ConsumeCurrent()
    {
        if (_inner.Current is { } token)
        {
            TakenStart = Offset(token.Start);
            TakenEnd = EndOf(token);
        }

        _inner.ConsumeCurrent();
    }

    /// <summary>The end of a token. YamlDotNet gives brackets and document ends no length.</summary>
    private int EndOf(Token token) => token switch
    {
        FlowSequenceStart or FlowMappingStart or FlowSequenceEnd or FlowMappingEnd => Offset(token.Start) + 1,
        DocumentEnd => Offset(token.Start) + "...".Length,
        _ => Offset(token.End),
    };

    private void Watch(Token token)
    {
        int start = Offset(token.Start);
        if (_flow.Start is null)
        {
            _tabs?.Check(start);
        }

        _flow.Check(token, start);
        if (token is Scalar scalar)
        {
            ScalarStart = start;
            CheckIndentation(scalar, start);
        }
        else if (token is Anchor or Tag)
        {
            PropertiesEnd = Offset(token.End);
        }

        if (token is not Error)
        {
            SeenEnd = EndOf(token);
            _tabs?.Pass(token, start, SeenEnd);
        }
    }

    /// <summary>
    /// At the root YamlDotNet takes lines without indentation for a block scalar's, even <c>---</c>.
    /// </summary>
    private void CheckIndentation(Scalar scalar, int start)
    {
        if (scalar.Style is not (YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded)
            || scalar.Value.Length == 0)
        {
            return;
        }

        int header = LineBreaks.LineEnd(_content, start);
        ReadOnlySpan<char> lines = _content.AsSpan(header, Math.Max(Offset(scalar.End) - header, 0));
        if (lines.ContainsAnyExcept(LineBreaks.All) && BlockScalarLines.IndentOf(lines, scalar.Value) == 0)
        {
            int text = Math.Max(lines.IndexOfAnyExcept(' ', '\r', '\n'), 0);
            throw new YamlSyntaxException(header + text, "the lines of a block text must be indented");
        }
    }
}
