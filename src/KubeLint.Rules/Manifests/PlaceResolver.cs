using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Walks a field path down the node tree, through aliases and merge keys, to the span to point at.</summary>
internal ref struct PlaceResolver
{
    private readonly Manifest _manifest;
    private YamlNode _node;
    private YamlEntry? _entry;
    private List<YamlAlias>? _via;

    private PlaceResolver(Manifest manifest)
    {
        _manifest = manifest;
        _node = manifest.Root;
    }

    public static Place Resolve(Manifest manifest, FieldPath path)
    {
        PlaceResolver resolver = new(manifest);
        bool exists = resolver.TryWalk(path);
        return new Place
        {
            Manifest = manifest,
            Path = path,
            Span = exists ? resolver.SpanToShow() : resolver.HeadOfNode(),
            Node = exists ? resolver._node : null,
            Entry = exists ? resolver._entry : null,
            Via = resolver._via ?? manifest.Via,
        };
    }

    public static YamlNode? NodeAt(Manifest manifest, FieldPath path)
    {
        PlaceResolver resolver = new(manifest);
        return resolver.TryWalk(path) ? resolver._node : null;
    }

    /// <summary>Goes as far down as there is something.</summary>
    /// <returns>True if that is to the end of the path.</returns>
    private bool TryWalk(FieldPath path)
    {
        if (path.Parent is not { } parent)
        {
            return true;
        }

        if (!TryWalk(parent))
        {
            return false;
        }

        YamlNode child;
        switch (_node)
        {
            case YamlMapping mapping when path.LastKey is { } key
                && mapping.Find(key, out YamlAlias? mergedBy) is { } entry:
                Pass(mergedBy);
                child = entry.Value;
                _entry = entry;
                break;
            case YamlSequence sequence when path.LastIndex is { } index && index < sequence.Items.Count:
                child = sequence.Items[index];
                _entry = null;
                break;
            default:
                return false;
        }

        Pass(child as YamlAlias);
        _node = child.Resolved;
        return true;
    }

    private void Pass(YamlAlias? alias)
    {
        if (alias is not null)
        {
            (_via ??= [.. _manifest.Via]).Add(alias);
        }
    }

    /// <summary>
    /// A value that fits one line is shown itself; a block of several lines by its key or first line.
    /// </summary>
    private readonly TextSpan SpanToShow()
    {
        bool fitsOneLine = !_manifest.Source.Slice(_node.Span).ContainsAny('\r', '\n');
        return fitsOneLine && _node.Span.Length > 0 ? _node.Span : HeadOfNode();
    }

    /// <summary>The key of an entry, the first key of the object itself, the first line of a list's item.</summary>
    private readonly TextSpan HeadOfNode()
    {
        if (_entry is { } entry)
        {
            return entry.KeySpan;
        }

        if (ReferenceEquals(_node, _manifest.Root) && _manifest.Root.Entries is [var first, ..])
        {
            return first.KeySpan;
        }

        int length = _manifest.Source.Slice(_node.Span).IndexOfAny('\r', '\n');
        return length < 0 ? _node.Span : new TextSpan(_node.Span.Start, length);
    }
}
