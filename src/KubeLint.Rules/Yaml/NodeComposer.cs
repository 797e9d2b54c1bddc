using System.Runtime.InteropServices;
using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>Builds the tree of a document from what a reader tells of it in turn, within the bounds.</summary>
/// <param name="problems">Takes the mistakes that do not end the document.</param>
internal sealed class NodeComposer(List<YamlProblem> problems)
{
    private readonly List<WaitingNode> _waiting = [];
    private readonly List<OpenCollection> _open = [];
    private readonly Dictionary<string, AnchoredNode> _anchors = new(StringComparer.Ordinal);
    private readonly MappingBuilder _mappings = new(problems);
    private SourceText _source = new("", "");
    private NodeBudget _budget = new(YamlLimits.Default);
    private int _document;

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

    /// <summary>Starts a stream.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="limits">The bounds.</param>
    public void Begin(SourceText source, YamlLimits limits)
    {
        _source = source;
        _budget = new NodeBudget(limits);
    }

    /// <summary>Starts a document.</summary>
    /// <param name="number">Its number.</param>
    public void BeginDocument(int number)
    {
        _document = number;
        _anchors.Clear();
        _open.Clear();
        _waiting.Clear();
        _budget.BeginDocument();
    }

    /// <summary>Ends the document.</summary>
    /// <returns>Its root, or null if it has none.</returns>
    public YamlNode? EndDocument()
    {
        YamlNode? root = _waiting.Count > 0 ? _waiting[0].Node : null;
        _waiting.Clear();
        return root;
    }

    /// <summary>Closes what is open where it stands.</summary>
    public void CloseAll()
    {
        while (_open.Count > 0)
        {
            CloseLast(endsAtBracket: null);
        }
    }

    /// <summary>Forgets the nodes of the document.</summary>
    public void DiscardDocument()
    {
        _budget.DiscardDocument();
        _open.Clear();
        _waiting.Clear();
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
            problems.Add(Syntax(span, $"this is no `{YamlTags.Short(tag)}`"));
        }

        Remember(node, weight: 1, height: 0);
        return Add(node, weight: 1, height: 0);
    }

    /// <summary>Takes the plain key of a mapping in, without an anchor or a tag.</summary>
    /// <param name="span">Its place.</param>
    /// <param name="text">Its text.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public YamlProblem? AddKey(TextSpan span, string text) => _budget.CheckLength(text) is { } tooLong
        ? Limit(span, tooLong)
        : Add(new WaitingNode(span, text), weight: 1, height: 0);

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

    private YamlProblem? CloseLast(int? endsAtBracket)
    {
        OpenCollection collection = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (collection.IsMapping && (_waiting.Count - collection.FirstChild) % 2 != 0)
        {
            YamlScalar missing = new(new TextSpan(_waiting[^1].Span.End, 0), string.Empty, ScalarStyle.Plain);
            _waiting.Add(new WaitingNode(missing));
        }

        ReadOnlySpan<WaitingNode> children = CollectionsMarshal.AsSpan(_waiting)[collection.FirstChild..];
        int lastEnd = children.Length > 0 ? children[^1].Span.End : collection.Start + (collection.HasBrackets ? 1 : 0);
        TextSpan span = TextSpan.FromBounds(collection.Start, Math.Max(collection.Start, endsAtBracket ?? lastEnd));
        YamlNode node = collection.IsMapping
            ? new YamlMapping(
                span,
                _mappings.Build(_source, children, _document, out bool mayRepeatKeys),
                collection.IsFlow,
                collection.Anchor,
                collection.Tag,
                mayRepeatKeys)
            : new YamlSequence(span, NodesOf(children), collection.IsFlow, collection.Anchor, collection.Tag);
        _waiting.RemoveRange(collection.FirstChild, _waiting.Count - collection.FirstChild);
        int height = collection.ChildHeight + 1;
        Remember(node, 1 + _budget.Weight - collection.WeightBefore, height);
        return Add(node, weight: 1, height);
    }

    private static YamlNode[] NodesOf(ReadOnlySpan<WaitingNode> children)
    {
        YamlNode[] nodes = new YamlNode[children.Length];
        for (int index = 0; index < nodes.Length; index++)
        {
            nodes[index] = children[index].Node;
        }

        return nodes;
    }

    private void Remember(YamlNode node, long weight, int height)
    {
        if (node.Anchor is { } anchor)
        {
            _anchors[anchor] = new AnchoredNode(node, weight, height);
        }
    }

    private YamlProblem? Add(YamlNode node, long weight, int height) => Add(new WaitingNode(node), weight, height);

    private YamlProblem? Add(WaitingNode node, long weight, int height)
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
        new(YamlProblemKind.Syntax, span, message, _document);

    private YamlProblem Limit(TextSpan span, string message) =>
        new(YamlProblemKind.Limit, span, message, _document);
}
