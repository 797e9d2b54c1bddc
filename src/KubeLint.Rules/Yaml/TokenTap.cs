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
    private readonly int _origin;
    private readonly TabGuard? _tabs;
    private int _flowLevel;
    private bool _endsNode;

    /// <summary>Listens to a scanner.</summary>
    /// <param name="inner">The scanner.</param>
    /// <param name="origin">Where in the file it began.</param>
    /// <param name="tabs">What looks at tabs, or null when the file has none.</param>
    public TokenTap(IScanner inner, int origin, TabGuard? tabs)
    {
        _inner = inner;
        _origin = origin;
        _tabs = tabs;
        TakenStart = TakenEnd = origin;
    }

    /// <summary>The offset of the token that the parser looks at, or null between two tokens.</summary>
    public int? CurrentStart => _inner.Current is { } token ? Offset(token.Start) : null;

    /// <summary>Where the last token that the parser has taken starts and ends.</summary>
    public int TakenStart { get; private set; }

    /// <inheritdoc cref="TakenStart"/>
    public int TakenEnd { get; private set; }

    /// <summary>Where the last scalar handed out starts, or -1.</summary>
    public int ScalarStart { get; private set; } = -1;

    /// <summary>Where the last anchor or tag handed out ends.</summary>
    public int PropertiesEnd { get; private set; } = -1;

    /// <summary>How far the scanner has read.</summary>
    public int Cursor => Offset(_inner.CurrentPosition);

    public Mark CurrentPosition => _inner.CurrentPosition;

    public Token? Current => _inner.Current;

    /// <summary>The offset of a mark in the whole file.</summary>
    public int Offset(in Mark mark) => _origin + (int)mark.Index;

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
        if (_flowLevel == 0)
        {
            _tabs?.Check(token, Offset(token.Start));
        }

        bool startsNode = false;
        bool endsNode = false;
        switch (token)
        {
            case Scalar:
                ScalarStart = Offset(token.Start);
                startsNode = endsNode = true;
                break;
            case AnchorAlias:
                startsNode = endsNode = true;
                break;
            case Anchor or Tag:
                PropertiesEnd = Offset(token.End);
                startsNode = true;
                break;
            case FlowSequenceStart or FlowMappingStart:
                startsNode = true;
                break;
            case FlowSequenceEnd or FlowMappingEnd:
                endsNode = true;
                break;
            case Key:
                startsNode = true;
                break;
            default:
                break;
        }

        if (startsNode && _endsNode && _flowLevel > 0)
        {
            throw new SemanticErrorException(token.Start, token.End, SyntaxProblem.MissingComma);
        }

        _endsNode = endsNode;
        _flowLevel += token switch
        {
            FlowSequenceStart or FlowMappingStart => 1,
            FlowSequenceEnd or FlowMappingEnd => -1,
            _ => 0,
        };
        _tabs?.Pass(token, EndOf(token));
    }
}
