using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>All documents of one file.</summary>
public sealed class YamlStream
{
    private readonly IReadOnlyList<TextSpan> _unread;
    private IReadOnlyList<YamlComment>? _comments;

    /// <summary>Puts a stream together.</summary>
    /// <param name="source">The text.</param>
    /// <param name="documents">The non-empty documents in order, broken ones included.</param>
    /// <param name="problems">The mistakes, in the order of their places.</param>
    /// <param name="unread">What mistakes kept from being read, in order.</param>
    internal YamlStream(
        SourceText source,
        IReadOnlyList<YamlDocument> documents,
        IReadOnlyList<YamlProblem> problems,
        IReadOnlyList<TextSpan> unread)
    {
        Source = source;
        Documents = documents;
        Problems = problems;
        _unread = unread;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The non-empty documents in order, broken ones included.</summary>
    public IReadOnlyList<YamlDocument> Documents { get; }

    /// <summary>The mistakes, in the order of their places.</summary>
    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>
    /// The comments in order. Found at the first question, since most streams are never asked. What follows a mistake
    /// up to the next document has none: no one can tell there what is a comment and what is text.
    /// </summary>
    public IReadOnlyList<YamlComment> Comments =>
        _comments ??= CommentFinder.Find(Source.Content, Documents, _unread);
}
