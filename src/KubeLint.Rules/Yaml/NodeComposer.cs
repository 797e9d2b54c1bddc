using System.Runtime.InteropServices;
using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>Builds the trees of a stream from what a reader tells of it in turn, within the bounds.</summary>
internal sealed class NodeComposer(SourceText source, YamlLimits limits)
{
    private readonly List<YamlNode> _waiting = [];
    private readonly List<OpenCollection> _open = [];
    private readonly Dictionary<string, AnchoredNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlDocument> _documents = [];
    private readonly List<YamlProblem> _problems = [];
    private readonly NodeBudget _budget = new(limits);
    private MappingBuilder? _mappings;
    private int _problemsBefore;
    private bool _endedImplicitly;

    /// <summary>The number of the document that is being read.</summary>
    public int DocumentIndex => _documents.Count;

    /// <summary>True between the start of a document and its end.</summary>
    public bool IsInDocument { get; private set; }

    /// <summary>True once the file holds more nodes than allowed; nothing more is to be read then.</summary>
    public bool IsFull => _budget.IsFull;

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
    public int EndBefore => _open.Count == 0 ? 0
        : _waiting.Count > _open[^1].FirstChild ? _waiting[^1].Span.End
        : _open[^1].Start;

    /// <summary>Starts a document.</summary>
    /// <param name="isImplicit">True without a <c>---</c>.</param>
    /// <param name="offset">Where it starts.</param>
    /// <returns>Null, or why what stands there is no document of its own.</returns>
    public YamlProblem? BeginDocument(bool isImplicit, int offset)
    {
        if (isImplicit && _endedImplicitly)
        {
            return Leftover(offset);
        }

        IsInDocument = true;
        _anchors.Clear();
        _open.Clear();
        _waiting.Clear();
        _budget.BeginDocument();
        _problemsBefore = _problems.Count;
        return null;
    }

    /// <summary>Ends the document.</summary>
    /// <param name="isImplicit">True without a <c>...</c>.</param>
    public void EndDocument(bool isImplicit)
    {
        int before = _documents.Count;
        EndDocument(broken: null);
        _endedImplicitly = isImplicit && _documents.Count > before;
    }

    /// <summary>Takes a scalar in.</summary>
    /// <param name="span">Its place.</param>
    /// <param name="value">Its text after unescaping and folding.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="anchor">Its anchor's name, or null.</param>
    /// <param name="tag">Its explicit tag, or null.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public YamlProblem? AddScalar(TextSpan span, string value, ScalarStyle style, string? anchor, string? tag)
    {
        if (_budget.CheckLength(value) is { } tooLong)
        {
            return Limit(span, tooLong);
        }

        YamlScalar node = new(span, value, style, anchor, tag);
        if (tag is not null && !ScalarResolver.FitsTag(value, tag))
        {
            _problems.Add(Syntax(span, $"this is no `{YamlTags.Short(tag)}`"));
        }

        Remember(node, weight: 1, height: 0);
        return Add(node, weight: 1, height: 0);
    }

    /// <summary>Takes an alias in.</summary>
    /// <param name="span">Its place.</param>
    /// <param name="name">The name of the anchor.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public YamlProblem? AddAlias(TextSpan span, string name)
    {
        if (!_anchors.TryGetValue(name, out AnchoredNode target))
        {
            return Syntax(span, $"no anchor `&{name}` stands before this alias");
        }

        if (target.Node is null)
        {
            return Syntax(span, $"the alias `*{name}` stands inside the node that it names");
        }

        return _budget.CheckDepth(_open.Count + target.Height) is { } tooDeep
            ? Limit(span, tooDeep)
            : Add(new YamlAlias(span, name, target.Node), target.Weight, target.Height);
    }

    /// <summary>Opens a mapping or a sequence; what comes up to its end are its children.</summary>
    /// <param name="collection">What is known of it at its start.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public YamlProblem? Open(OpenCollection collection)
    {
        if (_budget.CheckDepth(_open.Count + 1) is { } tooDeep)
        {
            return Limit(new TextSpan(collection.Start, 1), tooDeep);
        }

        collection.FirstChild = _waiting.Count;
        collection.WeightBefore = _budget.Weight;
        _open.Add(collection);
        if (collection.Anchor is { } anchor)
        {
            _anchors[anchor] = default;
        }

        return null;
    }

    /// <summary>Closes the innermost collection.</summary>
    /// <param name="end">The offset behind it, if it has brackets.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public YamlProblem? Close(int end)
    {
        OpenCollection collection = _open[^1];
        if (collection.IsMapping && (_waiting.Count - collection.FirstChild) % 2 != 0)
        {
            return Syntax(_waiting[^1].Span, SyntaxProblem.MissingColon);
        }

        return CloseLast(collection.HasBrackets ? end : null);
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

    /// <summary>Puts the stream together.</summary>
    /// <param name="unread">What mistakes kept from being read, in order.</param>
    /// <returns>The documents that were read, and the mistakes in the order of their places.</returns>
    public YamlStream Finish(IReadOnlyList<TextSpan> unread)
    {
        // Some are found where a mapping ends, so those of the inner one come before those of the outer.
        _problems.Sort(static (left, right) =>
        {
            int order = left.Span.Start.CompareTo(right.Span.Start);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        });
        return new YamlStream(source, _documents, _problems, unread);
    }

    /// <summary>Forgets the document that is being read, so that it can be read again.</summary>
    public void Discard()
    {
        if (!IsInDocument)
        {
            return;
        }

        _problems.RemoveRange(_problemsBefore, _problems.Count - _problemsBefore);
        _budget.DiscardDocument();
        _open.Clear();
        _waiting.Clear();
        IsInDocument = false;
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
            TextSpan span = root?.Span ?? broken.Span;
            _documents.Add(new YamlDocument(DocumentIndex, span, isEmpty ? null : root, IsBroken: true));
        }
        else if (!isEmpty)
        {
            _documents.Add(new YamlDocument(DocumentIndex, root!.Span, root, IsBroken: false));
        }
    }

    private YamlProblem? CloseLast(int? endsAtBracket)
    {
        OpenCollection collection = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (collection.IsMapping && (_waiting.Count - collection.FirstChild) % 2 != 0)
        {
            _waiting.Add(new YamlScalar(new TextSpan(_waiting[^1].Span.End, 0), string.Empty, ScalarStyle.Plain));
        }

        Span<YamlNode> children = CollectionsMarshal.AsSpan(_waiting)[collection.FirstChild..];
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
        Remember(node, 1 + _budget.Weight - collection.WeightBefore, height);
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
            ref OpenCollection parent = ref CollectionsMarshal.AsSpan(_open)[^1];
            parent.ChildHeight = Math.Max(parent.ChildHeight, height);
        }

        return _budget.Count(weight) is { } tooMuch ? Limit(node.Span, tooMuch) : null;
    }

    private YamlProblem Syntax(TextSpan span, string message) =>
        new(YamlProblemKind.Syntax, span, message, DocumentIndex);

    private YamlProblem Limit(TextSpan span, string message) =>
        new(YamlProblemKind.Limit, span, message, DocumentIndex);
}
