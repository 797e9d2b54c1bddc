using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>
/// Puts the documents of a stream together from what a reader tells in turn, and the mistakes in them. One stream after
/// the other, so that its lists need to grow only once.
/// </summary>
internal sealed class StreamComposer
{
    private readonly List<YamlDocument> _documents = [];
    private readonly List<YamlProblem> _problems = [];
    private SourceText _source = new("", "");
    private int _problemsBefore;
    private bool _endedImplicitly;
    private bool _endedExplicitly;

    /// <summary>Makes a composer.</summary>
    public StreamComposer() => Nodes = new NodeComposer(_problems);

    /// <summary>Takes the nodes of the document in.</summary>
    public NodeComposer Nodes { get; }

    /// <summary>The number of the document that is being read.</summary>
    public int DocumentIndex => _documents.Count;

    /// <summary>True between the start of a document and its end.</summary>
    public bool IsInDocument { get; private set; }

    /// <summary>Starts a stream.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="limits">The bounds.</param>
    public void Begin(SourceText source, YamlLimits limits)
    {
        _source = source;
        _documents.Clear();
        _problems.Clear();
        BeginSegment();
        IsInDocument = false;
        Nodes.Begin(source, limits);
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
        return new YamlStream(_source, _documents.ToArray(), _problems.ToArray(), unread);
    }

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

        if (isImplicit && _endedExplicitly)
        {
            return Unreached(offset);
        }

        IsInDocument = true;
        _problemsBefore = _problems.Count;
        Nodes.BeginDocument(DocumentIndex);
        return null;
    }

    /// <summary>Ends the document.</summary>
    /// <param name="isImplicit">True without a <c>...</c>.</param>
    public void EndDocument(bool isImplicit)
    {
        int before = _documents.Count;
        EndDocument(broken: null);
        _endedImplicitly = isImplicit && _documents.Count > before;
        _endedExplicitly = !isImplicit;
    }

    /// <summary>Says that what comes next is not next to what came before.</summary>
    public void BeginSegment() => _endedImplicitly = _endedExplicitly = false;

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
        Nodes.CloseAll();
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
        Nodes.DiscardDocument();
        IsInDocument = false;
    }

    /// <summary>
    /// YamlDotNet starts a new document where text follows the root of the last one. Behind a lone word that is most
    /// often the rest of a mapping whose first colon is missing.
    /// </summary>
    private YamlProblem Leftover(int offset) =>
        _documents.Count > 0 && _documents[^1].Root is YamlScalar { Style: ScalarStyle.Plain, Span: var word }
            ? new YamlProblem(YamlProblemKind.Syntax, word, SyntaxProblem.MissingColon, DocumentIndex)
            : new YamlProblem(
                YamlProblemKind.Syntax,
                new TextSpan(offset, Math.Min(1, _source.Length - offset)),
                SyntaxProblem.Leftover,
                DocumentIndex);

    /// <summary>
    /// kubectl splits a file at its <c>---</c> lines and reads one document of each part
    /// (<c>k8s.io/apimachinery/pkg/util/yaml</c>).
    /// </summary>
    private YamlProblem Unreached(int offset) => new(
        YamlProblemKind.Unreached,
        new TextSpan(offset, Math.Min(1, _source.Length - offset)),
        "what follows `...` is never read; start a new document with `---`, or take the `...` out",
        DocumentIndex);

    private void EndDocument(YamlProblem? broken)
    {
        YamlNode? root = Nodes.EndDocument();
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
}
