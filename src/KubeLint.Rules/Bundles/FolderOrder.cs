namespace KubeLint.Bundles;

/// <summary>The folders of some things, in such an order that what lies in one folder stands together.</summary>
internal sealed class FolderOrder
{
    private readonly string[] _folders;
    private readonly int[] _order;

    /// <summary>Makes an order.</summary>
    /// <param name="folders">The folder of each thing.</param>
    public FolderOrder(string[] folders)
    {
        _folders = folders;
        _order = new int[folders.Length];
        for (int index = 0; index < folders.Length; index++)
        {
            _order[index] = index;
        }

        Array.Sort(_order, Compare);
    }

    /// <summary>Adds the indices of the things in a folder itself, in order.</summary>
    public void AddAt(string folder, List<int> indices)
    {
        for (int at = FirstIn(folder); at < _order.Length && _folders[_order[at]] == folder; at++)
        {
            indices.Add(_order[at]);
        }
    }

    /// <summary>Adds the indices of the things in a folder or below it, in order.</summary>
    public void AddWithin(string folder, List<int> indices)
    {
        int start = indices.Count;
        for (int at = FirstIn(folder); at < _order.Length && FolderPath.IsInside(_folders[_order[at]], folder); at++)
        {
            indices.Add(_order[at]);
        }

        indices.Sort(start, indices.Count - start, comparer: null);
    }

    private int Compare(int one, int other) =>
        FolderPath.CompareInTree(_folders[one], _folders[other]) is not 0 and var order ? order : one.CompareTo(other);

    /// <summary>Where what lies in a folder begins, or would begin.</summary>
    private int FirstIn(string folder)
    {
        int start = 0;
        int end = _order.Length;
        while (start < end)
        {
            int middle = (start + end) / 2;
            if (FolderPath.CompareInTree(_folders[_order[middle]], folder) < 0)
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }
}
