using System.Text;

namespace KubeLint.Yaml;

/// <summary>
/// Spaces put into a document or taken out of it before the parser sees it, and the way back from the parser's offsets
/// to those of the file.
/// </summary>
/// <param name="origin">Where in the file the document starts.</param>
internal sealed class TextEdits(int origin)
{
    private readonly SortedList<int, int> _edits = [];
    private int[] _editedOffsets = [];

    /// <summary>How many edits there are.</summary>
    public int Count => _edits.Count;

    /// <summary>Adds an edit.</summary>
    /// <param name="offset">Its place in the file.</param>
    /// <param name="count">How many spaces are put in there, or with a minus how many are taken out.</param>
    /// <returns>False when that place is edited already.</returns>
    public bool Add(int offset, int count) => count != 0 && _edits.TryAdd(offset, count);

    /// <summary>The text that the parser sees.</summary>
    /// <param name="content">The text of the file.</param>
    /// <param name="end">Where the document ends.</param>
    public string Apply(string content, int end)
    {
        StringBuilder edited = new(end - origin);
        _editedOffsets = new int[_edits.Count];
        int position = origin;
        for (int index = 0; index < _edits.Count; index++)
        {
            int offset = _edits.GetKeyAtIndex(index);
            int count = _edits.GetValueAtIndex(index);
            edited.Append(content, position, offset - position);
            _editedOffsets[index] = edited.Length;
            edited.Append(' ', Math.Max(count, 0));
            position = offset + Math.Max(-count, 0);
        }

        return edited.Append(content, position, end - position).ToString();
    }

    /// <summary>The offset in the file of an offset in what <see cref="Apply"/> made.</summary>
    public int ToFile(int edited)
    {
        int index = Array.BinarySearch(_editedOffsets, edited);
        index = index >= 0 ? index : ~index - 1;
        if (index < 0)
        {
            return origin + edited;
        }

        int offset = _edits.GetKeyAtIndex(index);
        int count = _edits.GetValueAtIndex(index);
        int behind = edited - _editedOffsets[index];
        return count > 0 ? offset + Math.Max(behind - count, 0) : offset - count + behind;
    }
}
