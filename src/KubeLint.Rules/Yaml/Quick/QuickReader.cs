using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>
/// Reads the YAML that manifests are written in, straight from the text into the tree: no tokens, no events, and so
/// next to no garbage. It declines at the first thing that it does not know for certain, which every mistake is, and
/// the <see cref="ThoroughReader"/> reads the text instead.
/// </summary>
/// <remarks>
/// It knows block mappings and sequences, plain, quoted and block scalars, brackets and JSON, anchors on values,
/// aliases, comments, <c>---</c> and <c>...</c>. It does not know tags, directives, <c>?</c> keys, anchors on keys,
/// documents that are one scalar, tabs, and what only some readers of YAML agree on.
/// </remarks>
internal sealed class QuickReader
{
    /// <summary>The bound on nesting may be set to any number; the stack has its own bound.</summary>
    private const int DeepestNesting = 250;

    /// <summary>One for each thread, used again for each file, with the room that it has grown.</summary>
    [ThreadStatic]
    private static QuickReader? _reader;

    private readonly QuickText _text = new();
    private readonly StreamComposer _composer = new();
    private readonly BlockReader _blocks;

    private QuickReader() => _blocks = new BlockReader(_text, _composer.Nodes);

    /// <summary>Reads all documents of a text, if it knows all of it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">The bounds.</param>
    /// <returns>The documents; null for a text that the other reader must read.</returns>
    public static YamlStream? TryRead(SourceText source, YamlLimits limits)
    {
        if (!QuickText.IsOrdinary(source.Content))
        {
            return null;
        }

        QuickReader reader = _reader ??= new QuickReader();
        reader._text.Begin(source.Content);
        reader._composer.Begin(
            source, limits.Depth <= DeepestNesting ? limits : limits with { Depth = DeepestNesting });
        return reader.TryReadDocuments() ? reader._composer.Finish(unread: []) : null;
    }

    private bool TryReadDocuments()
    {
        _text.MoveToToken();
        while (!_text.IsAtEnd)
        {
            bool isMarked = _text.IsAtMarker(QuickText.DocumentStart);
            if ((isMarked && !TryPassMarker()) || !TryReadDocument(isMarked))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadDocument(bool isMarked)
    {
        _composer.BeginDocument(isImplicit: false, _text.Position);
        if (!_text.EndsDocument)
        {
            if (!_blocks.TryReadRoot() || !_text.EndsDocument)
            {
                return false;
            }
        }
        else if (!isMarked || !_blocks.TryAddMissing(_text.Position))
        {
            return false;
        }

        _composer.EndDocument(isImplicit: false);
        return !_text.IsAtMarker(QuickText.DocumentEnd)
            || (TryPassMarker() && (_text.IsAtEnd || _text.IsAtMarker(QuickText.DocumentStart)));
    }

    /// <summary>Goes behind a marker, if nothing but a comment shares its line.</summary>
    private bool TryPassMarker()
    {
        _text.Position += QuickText.DocumentStart.Length;
        return _text.MoveToToken();
    }
}
