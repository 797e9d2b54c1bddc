using System.Globalization;
using KubeLint.Text;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml;

/// <summary>Builds the trees of a stream from the parser's events, within the bounds.</summary>
internal sealed class NodeComposer(SourceText source, YamlLimits limits)
{
    private readonly List<YamlNode> _waiting = [];
    private readonly List<OpenCollection> _open = [];
    private readonly Dictionary<string, AnchoredNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlDocument> _documents = [];
    private readonly List<YamlProblem> _problems = [];
    private MappingBuilder? _mappings;
    private int _nodes;
    private int _nodesBefore;
    private int _problemsBefore;
    private long _weight;
    private bool _endedImplicitly;

    /// <summary>The documents so far.</summary>
    public IReadOnlyList<YamlDocument> Documents => _documents;

    /// <summary>The mistakes so far, in the order in which they were found.</summary>
    public List<YamlProblem> Problems => _problems;

    /// <summary>The number of the document that is being read.</summary>
    public int DocumentIndex => _documents.Count;

    /// <summary>True between the start of a document and its end.</summary>
    public bool IsInDocument { get; private set; }

    /// <summary>True once the file holds more nodes than allowed; nothing more is to be read then.</summary>
    public bool IsFull => _nodes > limits.Nodes;

    /// <summary>The offset of the innermost bracket that is not closed, or null.</summary>
    public int? OpenBracket
    {
        get
        {
            int last = _open.FindLastIndex(static collection => collection.HasBrackets);
            return last < 0 ? null : _open[last].Start;
        }
    }

    /// <summary>The offset of the innermost block collection that is not closed, or null.</summary>
    public int? OpenBlock
    {
        get
        {
            int last = _open.FindLastIndex(static collection => !collection.IsFlow);
            return last < 0 ? null : _open[last].Start;
        }
    }

    /// <summary>The end of the sibling before the next node, or the start of its parent.</summary>
    private int EndBefore => _open.Count == 0 ? 0
        : _waiting.Count > _open[^1].FirstChild ? _waiting[^1].Span.End
        : _open[^1].Start;

    /// <summary>Takes the next event in.</summary>
    /// <param name="next">The event.</param>
    /// <param name="tap">Where the tokens behind it are.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public YamlProblem? Accept(ParsingEvent next, TokenTap tap)
    {
        switch (next)
        {
            case Scalar scalar:
                return AddScalar(scalar, tap);
            case MappingStart mapping:
                bool isFlow = mapping.Style == MappingStyle.Flow;
                return Open(mapping, tap, isMapping: true, isFlow);
            case SequenceStart sequence:
                return Open(sequence, tap, isMapping: false, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                return Close(tap.TakenEnd);
            case AnchorAlias alias:
                return AddAlias(alias, tap);
            case DocumentStart { IsImplicit: true } start when _endedImplicitly:
                return Leftover(tap.Offset(start.Start));
            case DocumentStart:
                BeginDocument();
                return null;
            case DocumentEnd end:
                int before = _documents.Count;
                EndDocument(broken: null);
                _endedImplicitly = end.IsImplicit && _documents.Count > before;
                return null;
            default:
                return null;
        }
    }

    /// <summary>Says that what comes next is not next to what came before.</summary>
    public void BeginSegment() => _endedImplicitly = false;

    /// <summary>Ends a document early: what is open is closed where it stands.</summary>
    /// <param name="problem">Why.</param>
    public void Break(YamlProblem problem)
    {
        if (!IsInDocument && _endedImplicitly && _documents.Count > 0)
        {
            // What stands after the root and before any marker still belongs to the document that seemed to be over.
            _problems.Add(problem with { DocumentIndex = _documents.Count - 1 });
            _documents[^1] = _documents[^1] with { IsBroken = true };
            _endedImplicitly = false;
            return;
        }

        _problems.Add(problem);
        while (_open.Count > 0)
        {
            CloseLast(endsAtBracket: null);
        }

        EndDocument(problem);
    }

    /// <summary>Forgets the document that is being read, so that it can be read again.</summary>
    public void Discard()
    {
        if (!IsInDocument)
        {
            return;
        }

        _problems.RemoveRange(_problemsBefore, _problems.Count - _problemsBefore);
        _nodes = _nodesBefore;
        _open.Clear();
        _waiting.Clear();
        IsInDocument = false;
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private void BeginDocument()
    {
        IsInDocument = true;
        _anchors.Clear();
        _open.Clear();
        _waiting.Clear();
        _weight = 0;
        _nodesBefore = _nodes;
        _problemsBefore = _problems.Count;
    }

    /// <summary>
    /// YamlDotNet starts a new document where text follows the root of the last one. Behind a lone word that is most
    /// often the rest of a mapping whose first colon is missing.
    /// </summary>
    private YamlProblem Leftover(int offset) =>
        _documents.Count > 0 && _documents[^1].Root is YamlScalar { Style: ScalarStyle.Plain, Span: var word }
            ? Syntax(word, SyntaxProblem.MissingColon)
            : Syntax(new TextSpan(offset, Math.Min(1, source.Length - offset)), SyntaxProblem.Leftover);

    private void EndDocument(YamlProblem? broken)
    {
        YamlNode? root = _waiting.Count > 0 ? _waiting[0] : null;
        _waiting.Clear();
        IsInDocument = false;
        bool isEmpty = root is null or YamlScalar { Type: ScalarType.Null };
        if (broken is not null)
        {
            _documents.Add(new YamlDocument(DocumentIndex, root?.Span ?? broken.Span, isEmpty ? null : root, IsBroken: true));
        }
        else if (!isEmpty)
        {
            _documents.Add(new YamlDocument(DocumentIndex, root!.Span, root, IsBroken: false));
        }
    }

    private YamlProblem? AddScalar(Scalar scalar, TokenTap tap)
    {
        string? anchor = AnchorOf(scalar);
        string? tag = TagOf(scalar);
        int start = tap.Offset(scalar.Start);
        ScalarStyle style = StyleOf(scalar.Style);
        TextSpan span;
        if (tap.ScalarStart >= start && scalar.End.Index > scalar.Start.Index)
        {
            span = SpanOf(tap.ScalarStart, tap.Offset(scalar.End), scalar.Value, style);
        }
        else
        {
            int place = anchor is null && tag is null ? tap.TakenEnd : tap.PropertiesEnd;
            span = new TextSpan(Math.Max(place, EndBefore), 0);
        }

        if (scalar.Value.Length > limits.ScalarLength)
        {
            return Limit(span, $"a scalar has more than {limits.ScalarLength} characters");
        }

        YamlScalar node = new(span, scalar.Value, style, anchor, tag);
        if (tag is not null && !ScalarResolver.FitsTag(node.Value, tag))
        {
            _problems.Add(new YamlProblem(
                YamlProblemKind.Syntax, span, $"this is no `{YamlTags.Short(tag)}`", DocumentIndex));
        }

        Remember(node, weight: 1, height: 0);
        return Add(node, weight: 1, height: 0);
    }

    private TextSpan SpanOf(int start, int end, string value, ScalarStyle style) => TextSpan.FromBounds(
        start,
        style is ScalarStyle.Literal or ScalarStyle.Folded
            ? BlockScalarLines.FindEnd(source.Content, start, end, value)
            : end);

    private YamlProblem? AddAlias(AnchorAlias alias, TokenTap tap)
    {
        TextSpan span = TextSpan.FromBounds(tap.Offset(alias.Start), tap.Offset(alias.End));
        string name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out AnchoredNode target))
        {
            return Syntax(span, $"no anchor `&{name}` stands before this alias");
        }

        if (target.Node is null)
        {
            return Syntax(span, $"the alias `*{name}` stands inside the node that it names");
        }

        return _open.Count + target.Height > limits.Depth
            ? TooDeep(span)
            : Add(new YamlAlias(span, name, target.Node), target.Weight, target.Height);
    }

    private YamlProblem? Open(NodeEvent node, TokenTap tap, bool isMapping, bool isFlow)
    {
        bool hasBrackets = isFlow && tap.CurrentStart is not null;
        OpenCollection collection = new()
        {
            Start = tap.CurrentStart ?? tap.TakenStart,
            IsMapping = isMapping,
            IsFlow = isFlow,
            HasBrackets = hasBrackets,
            Anchor = AnchorOf(node),
            Tag = TagOf(node),
            FirstChild = _waiting.Count,
            WeightBefore = _weight,
        };
        if (_open.Count >= limits.Depth)
        {
            return TooDeep(new TextSpan(collection.Start, 1));
        }

        _open.Add(collection);
        if (collection.Anchor is { } anchor)
        {
            _anchors[anchor] = default;
        }

        return null;
    }

    private YamlProblem? Close(int end)
    {
        OpenCollection collection = _open[^1];
        if (collection.IsMapping && (_waiting.Count - collection.FirstChild) % 2 != 0)
        {
            return Syntax(_waiting[^1].Span, SyntaxProblem.MissingColon);
        }

        return CloseLast(collection.HasBrackets ? end : null);
    }

    private YamlProblem? CloseLast(int? endsAtBracket)
    {
        OpenCollection collection = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (collection.IsMapping && (_waiting.Count - collection.FirstChild) % 2 != 0)
        {
            _waiting.Add(new YamlScalar(new TextSpan(_waiting[^1].Span.End, 0), string.Empty, ScalarStyle.Plain));
        }

        Span<YamlNode> children = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_waiting)[collection.FirstChild..];
        int lastEnd = children.Length > 0 ? children[^1].Span.End : collection.Start + (collection.HasBrackets ? 1 : 0);
        TextSpan span = TextSpan.FromBounds(collection.Start, Math.Max(collection.Start, endsAtBracket ?? lastEnd));
        YamlNode node = collection.IsMapping
            ? new YamlMapping(
                span,
                (_mappings ??= new MappingBuilder(source, _problems)).Build(children, DocumentIndex),
                collection.IsFlow,
                collection.Anchor,
                collection.Tag)
            : new YamlSequence(span, children.ToArray(), collection.IsFlow, collection.Anchor, collection.Tag);
        _waiting.RemoveRange(collection.FirstChild, _waiting.Count - collection.FirstChild);
        int height = collection.ChildHeight + 1;
        Remember(node, 1 + _weight - collection.WeightBefore, height);
        return Add(node, weight: 1, height);
    }

    private void Remember(YamlNode node, long weight, int height)
    {
        if (node.Anchor is { } anchor)
        {
            _anchors[anchor] = new AnchoredNode(node, weight, height);
        }
    }

    private YamlProblem? Add(YamlNode node, long weight, int height)
    {
        _waiting.Add(node);
        if (_open.Count > 0)
        {
            ref OpenCollection parent = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_open)[^1];
            parent.ChildHeight = Math.Max(parent.ChildHeight, height);
        }

        _nodes++;
        _weight += weight;
        if (IsFull)
        {
            return Limit(node.Span, $"the file has more than {limits.Nodes} nodes");
        }

        return _weight > limits.ExpandedNodes
            ? Limit(node.Span, $"the document has more than {limits.ExpandedNodes} nodes once aliases are expanded")
            : null;
    }

    private static ScalarStyle StyleOf(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };

    private YamlProblem TooDeep(TextSpan span) => Limit(span, $"collections nest more than {limits.Depth} levels deep");

    private YamlProblem Syntax(TextSpan span, string message) =>
        new(YamlProblemKind.Syntax, span, message, DocumentIndex);

    private YamlProblem Limit(TextSpan span, FormattableString message) =>
        new(YamlProblemKind.Limit, span, message.ToString(CultureInfo.InvariantCulture), DocumentIndex);
}
