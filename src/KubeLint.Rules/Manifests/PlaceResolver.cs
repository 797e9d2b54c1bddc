using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Walks a field path down the node tree, through aliases and merge keys, to the span to point at.</summary>
internal static class PlaceResolver
{
    public static Place Resolve(Manifest manifest, FieldPath path)
    {
        List<YamlAlias> via = [.. manifest.Via];
        YamlNode node = manifest.Root;
        YamlEntry? entry = null;
        foreach (FieldPath step in path.Steps())
        {
            (YamlNode? child, YamlEntry? childEntry) = StepDown(node, step, via);
            if (child is null)
            {
                return new Place
                {
                    Manifest = manifest,
                    Path = path,
                    Span = HeadOf(manifest, node, entry),
                    Node = null,
                    Via = via,
                };
            }

            if (child is YamlAlias alias)
            {
                via.Add(alias);
            }

            entry = childEntry;
            node = child.Resolved;
        }

        return new Place
        {
            Manifest = manifest,
            Path = path,
            Span = SpanToShow(manifest, node, entry),
            Node = node,
            Entry = entry,
            Via = via,
        };
    }

    private static (YamlNode? Child, YamlEntry? Entry) StepDown(YamlNode node, FieldPath step, List<YamlAlias> via)
    {
        switch (node)
        {
            case YamlMapping mapping when step.LastKey is { } key:
                YamlEntry? entry = mapping.Find(key, out YamlAlias? mergedBy);
                if (mergedBy is not null)
                {
                    via.Add(mergedBy);
                }

                return (entry?.Value, entry);
            case YamlSequence sequence when step.LastIndex is { } index && index < sequence.Items.Count:
                return (sequence.Items[index], null);
            default:
                return (null, null);
        }
    }

    /// <summary>
    /// A value that fits one line is shown itself; a block of several lines by its key or first line.
    /// </summary>
    private static TextSpan SpanToShow(Manifest manifest, YamlNode node, YamlEntry? entry)
    {
        SourceText source = manifest.Source;
        bool fitsOneLine = source.PositionAt(node.Span.Start).Line == source.PositionAt(node.Span.End).Line;
        return fitsOneLine && node.Span.Length > 0 ? node.Span : HeadOf(manifest, node, entry);
    }

    /// <summary>The key of an entry, the first key of the object itself, the first line of a list's item.</summary>
    private static TextSpan HeadOf(Manifest manifest, YamlNode node, YamlEntry? entry)
    {
        if (entry is not null)
        {
            return entry.KeySpan;
        }

        if (ReferenceEquals(node, manifest.Root) && manifest.Root.Entries is [var first, ..])
        {
            return first.KeySpan;
        }

        int lineEnd = manifest.Source.LineSpan(manifest.Source.PositionAt(node.Span.Start).Line).End;
        return TextSpan.FromBounds(node.Span.Start, Math.Min(node.Span.End, lineEnd));
    }
}
