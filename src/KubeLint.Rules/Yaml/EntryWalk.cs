namespace KubeLint.Yaml;

/// <summary>
/// Walks through all entries of the mappings in a node, in no order that means anything; aliases are not followed. One
/// walk after the other takes the same room.
/// </summary>
internal sealed class EntryWalk
{
    private readonly Stack<YamlNode> _open = [];
    private YamlMapping? _mapping;
    private int _next;

    /// <summary>Begins a walk.</summary>
    /// <param name="root">The node.</param>
    public void Begin(YamlNode root)
    {
        _open.Clear();
        _mapping = null;
        _open.Push(root);
    }

    /// <summary>Goes on to the next entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>False at the end.</returns>
    public bool TryNext(out YamlEntry entry)
    {
        while (_mapping is null || _next == _mapping.AsSpan().Length)
        {
            _mapping = null;
            if (!_open.TryPop(out YamlNode? node))
            {
                entry = default;
                return false;
            }

            Enter(node);
        }

        entry = _mapping.AsSpan()[_next++];
        _open.Push(entry.Value);
        return true;
    }

    private void Enter(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                _mapping = mapping;
                _next = 0;
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.AsSpan())
                {
                    _open.Push(item);
                }

                break;
        }
    }
}
