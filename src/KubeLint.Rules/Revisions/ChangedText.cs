using KubeLint.Manifests;

namespace KubeLint.Revisions;

/// <summary>
/// The parts of a file that are not what they were in an earlier version of it: objects, and documents as a whole. An
/// object that only moved inside the file is what it was, with the comments above it and behind it.
/// </summary>
public sealed class ChangedText
{
    private readonly List<TextPart> _objects;
    private readonly List<TextPart> _documents;
    private readonly HashSet<TextPart> _changed;

    private ChangedText(List<TextPart> objects, List<TextPart> documents, IEnumerable<TextPart> changed)
    {
        _objects = objects;
        _documents = documents;
        _changed = new HashSet<TextPart>(changed, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Compares two versions of a file.</summary>
    /// <param name="before">The earlier one; null if there is none, so that all is changed.</param>
    /// <param name="after">The later one.</param>
    /// <returns>What has changed.</returns>
    public static ChangedText Between(ManifestFile? before, ManifestFile after)
    {
        ArgumentNullException.ThrowIfNull(after);
        List<TextPart> objects = TextPart.ObjectsOf(after);
        List<TextPart> documents = TextPart.DocumentsOf(after);
        return new ChangedText(
            objects,
            documents,
            before is null
                ? objects.Concat(documents)
                : Added(TextPart.ObjectsOf(before), objects)
                    .Concat(Added(TextPart.DocumentsOf(before), documents)));
    }

    /// <summary>Tells whether the object at a place has changed; the document where no object is.</summary>
    /// <param name="offset">The place in the later version.</param>
    /// <returns>True if it has.</returns>
    public bool IsChangedAt(int offset) =>
        (PartAt(_objects, offset) ?? PartAt(_documents, offset)) is { } part && _changed.Contains(part);

    private static IEnumerable<TextPart> Added(List<TextPart> before, List<TextPart> after)
    {
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        foreach (TextPart part in before)
        {
            left[part.Text] = left.GetValueOrDefault(part.Text) + 1;
        }

        foreach (TextPart part in after)
        {
            if (left.GetValueOrDefault(part.Text) is > 0 and int count)
            {
                left[part.Text] = count - 1;
            }
            else
            {
                yield return part;
            }
        }
    }

    /// <summary>The last part that begins at or before a place, if it does not end before it.</summary>
    private static TextPart? PartAt(List<TextPart> parts, int offset)
    {
        int low = 0;
        int high = parts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = parts[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && offset <= parts[low - 1].Span.End ? parts[low - 1] : null;
    }
}
