using System.Text;

namespace KubeLint.Schemas.Validation;

/// <summary>The room that a walk needs beside what it finds. The next object of the thread is walked in the same one.
/// </summary>
internal sealed class WalkRoom
{
    /// <summary>A table that has grown larger is not kept: to clear it would cost each list to come.</summary>
    private const int MostKept = 256;

    private readonly StringBuilder _text = new();
    private Dictionary<SchemaValue, int> _items = [];

    [ThreadStatic]
    private static WalkRoom? _idle;

    /// <summary>Where the walk is.</summary>
    public ValuePath Path { get; } = new();

    /// <summary>Gives the room of this thread to a walk.</summary>
    /// <returns>The room, in which the walk is at the root.</returns>
    public static WalkRoom Take()
    {
        WalkRoom room = _idle ?? new WalkRoom();
        _idle = null;
        return room;
    }

    /// <summary>Ends the walk of an object.</summary>
    public void Release()
    {
        Path.Clear();
        _idle = this;
    }

    /// <summary>An empty table for the items of a list, in which the walk goes no deeper.</summary>
    /// <returns>The table; the next list has it too.</returns>
    public Dictionary<SchemaValue, int> ForItems()
    {
        _items = _items.Count > MostKept ? [] : _items;
        _items.Clear();
        return _items;
    }

    /// <summary>Room to put a text together.</summary>
    /// <returns>An empty text; the next one has it too.</returns>
    public StringBuilder ForText() => _text.Clear();
}
