using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>Reads what indentation shapes: block mappings and sequences, and the values in them.</summary>
internal sealed class BlockReader
{
    private readonly QuickText _text;
    private readonly NodeComposer _composer;
    private readonly ScalarReader _scalars;
    private readonly BlockTextReader _blockTexts;
    private readonly AliasReader _aliases;
    private readonly FlowReader _flow;

    /// <summary>Makes a reader of one file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="composer">What makes nodes of what is read.</param>
    public BlockReader(QuickText text, NodeComposer composer)
    {
        ScratchText scratch = new();
        _text = text;
        _composer = composer;
        _scalars = new ScalarReader(text, scratch);
        _blockTexts = new BlockTextReader(text, scratch);
        _aliases = new AliasReader(text, composer);
        _flow = new FlowReader(text, _scalars, _aliases, composer);
    }

    /// <summary>Reads the collection that is a document's root.</summary>
    /// <returns>False if it declines; else the text is at the next token, on a later line.</returns>
    public bool TryReadRoot() =>
        _text.Current is not '&' && TryReadNode(new BlockParent(-1, IsMapping: false), isOnOwnLine: true, anchor: null);

    /// <summary>Adds the empty scalar that stands for a missing node.</summary>
    /// <param name="offset">Its place.</param>
    /// <returns>False if it declines.</returns>
    public bool TryAddMissing(int offset) =>
        new QuickScalar(new TextSpan(offset, 0), string.Empty, ScalarStyle.Plain).AddTo(_composer, anchor: null);

    /// <summary>Reads the node that starts here. All that read nodes end at the next token, on a later line.</summary>
    /// <param name="parent">What holds it.</param>
    /// <param name="isOnOwnLine">True if no key or dash stands before it on its line.</param>
    /// <param name="anchor">The name of the anchor before it, or null.</param>
    /// <returns>False if it declines.</returns>
    private bool TryReadNode(BlockParent parent, bool isOnOwnLine, string? anchor)
    {
        switch (_text.Current)
        {
            case '-' when _text.IsAtDash:
                return (isOnOwnLine || !parent.IsMapping) && TryReadSequence(anchor);
            case '[' or '{':
                return _flow.TryRead(parent.Column, anchor) && _text.MoveToToken();
            case '|' or '>':
                return TryReadBlockText(parent, anchor);
            case '*':
                return anchor is null && _aliases.TryReadAlias(inFlow: false) && _text.MoveToToken();
            case '&':
                return anchor is null && TryReadAnchored(parent);
            default:
                return TryReadScalar(parent, isOnOwnLine, anchor);
        }
    }

    private bool TryReadMapping(QuickScalar key, int column, string? anchor)
    {
        if (!TryOpen(key.Span.Start, isMapping: true, anchor))
        {
            return false;
        }

        while (key.AddAsKeyTo(_composer))
        {
            _text.Position++;
            if (!TryReadValue(new BlockParent(column, IsMapping: true)))
            {
                return false;
            }

            if (Ends(column))
            {
                return TryClose();
            }

            if (_text.Column != column || !_scalars.TryRead(column, inFlow: false, out key)
                || !_scalars.TryMoveToColon(inFlow: false, key))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryReadSequence(string? anchor)
    {
        int column = _text.Column;
        if (!TryOpen(_text.Position, isMapping: false, anchor))
        {
            return false;
        }

        do
        {
            _text.Position++;
            if (!TryReadValue(new BlockParent(column, IsMapping: false)))
            {
                return false;
            }
        }
        while (!Ends(column) && _text.Column == column && _text.IsAtDash);

        // A sequence may stand in the column of the mapping that holds it, and end where the next key starts.
        return (Ends(column) || _text.Column == column) && TryClose();
    }

    /// <summary>Reads what stands behind a colon or a dash.</summary>
    private bool TryReadValue(BlockParent parent)
    {
        int end = _text.Position;
        return _text.MoveToToken()
            ? TryReadBelow(parent, anchor: null, end)
            : TryReadNode(parent, isOnOwnLine: false, anchor: null);
    }

    /// <summary>Reads a node whose first line is below its key, dash or anchor.</summary>
    private bool TryReadBelow(BlockParent parent, string? anchor, int end)
    {
        if (!_text.EndsDocument
            && (_text.Column > parent.Column
                || (parent.IsMapping && _text.Column == parent.Column && _text.IsAtDash)))
        {
            return TryReadNode(parent, isOnOwnLine: true, anchor);
        }

        return anchor is null && TryAddMissing(end);
    }

    private bool TryReadAnchored(BlockParent parent)
    {
        if (!_aliases.TryReadAnchor(out string anchor))
        {
            return false;
        }

        // An anchor on the line of a collection is that of its first key, or a mistake.
        return _text.MoveToToken()
            ? TryReadBelow(parent, anchor, _text.Position)
            : TryReadNode(parent with { IsMapping = true }, isOnOwnLine: false, anchor);
    }

    private bool TryReadBlockText(BlockParent parent, string? anchor)
    {
        // At the root readers take different lines for the text's.
        if (parent.Column < 0 || !_blockTexts.TryRead(parent.Column, out QuickScalar scalar))
        {
            return false;
        }

        _text.MoveToToken();
        return scalar.AddTo(_composer, anchor);
    }

    /// <summary>Reads a plain or quoted scalar, or the mapping whose first key it is.</summary>
    private bool TryReadScalar(BlockParent parent, bool isOnOwnLine, string? anchor)
    {
        int column = _text.Column;
        if (!_scalars.TryRead(parent.Column, inFlow: false, out QuickScalar scalar))
        {
            return false;
        }

        if (_scalars.TryMoveToColon(inFlow: false, scalar))
        {
            return (isOnOwnLine || !parent.IsMapping) && TryReadMapping(scalar, column, anchor);
        }

        int end = _text.Position;
        int line = _text.LineStart;
        if (parent.Column < 0 || !_text.MoveToToken())
        {
            return false;
        }

        if (scalar.Style == ScalarStyle.Plain && !Ends(parent.Column + 1))
        {
            _text.MoveTo(end, line);
            if (!_scalars.TryReadOn(parent.Column, ref scalar))
            {
                return false;
            }

            _text.MoveToToken();
        }

        return scalar.AddTo(_composer, anchor);
    }

    /// <summary>Tells whether a collection is over, now that all that was in it so far is read.</summary>
    private bool Ends(int column) => _text.EndsDocument || _text.Column < column;

    private bool TryOpen(int start, bool isMapping, string? anchor) => _composer.Open(new OpenCollection
    {
        Start = start,
        IsMapping = isMapping,
        IsFlow = false,
        HasBrackets = false,
        Anchor = anchor,
    }) is null;

    private bool TryClose() => _composer.Close(_text.Position) is null;
}
