using System.Runtime.InteropServices;
using KubeLint.Manifests;

namespace KubeLint.Schemas.Validation;

/// <summary>
/// The way from the root of an object to the value that a walk is at. Steps cost nothing; a path is made of them only
/// where something is found.
/// </summary>
internal sealed class ValuePath
{
    /// <summary>Deeper than nearly every object.</summary>
    private const int UsualDepth = 16;

    private readonly List<(string? Key, int Index)> _steps = new(UsualDepth);

    /// <summary>Goes back to the root.</summary>
    public void Clear() => _steps.Clear();

    /// <summary>How many steps it is from the root.</summary>
    public int Depth => _steps.Count;

    /// <summary>Goes to the value of a key.</summary>
    public void Enter(string key) => _steps.Add((key, -1));

    /// <summary>Goes to an item of a list.</summary>
    public void Enter(int index) => _steps.Add((null, index));

    /// <summary>Goes back to the collection around.</summary>
    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Tells whether the first step is a key.</summary>
    public bool StartsWith(string key) => _steps.Count > 0 && _steps[0].Key == key;

    /// <summary>The path of the value.</summary>
    public FieldPath ToFieldPath()
    {
        FieldPath path = FieldPath.Root;
        foreach ((string? key, int index) in CollectionsMarshal.AsSpan(_steps))
        {
            path = key is null ? path.Index(index) : path.Key(key);
        }

        return path;
    }
}
