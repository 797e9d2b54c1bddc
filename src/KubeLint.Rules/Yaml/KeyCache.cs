namespace KubeLint.Yaml;

/// <summary>
/// Keeps one string for equal keys of a file, in which a few names (<c>name</c>, <c>metadata</c>) come again and again.
/// A fixed table in which a newer name pushes an older one out: forgetting costs memory, never correctness.
/// </summary>
internal sealed class KeyCache
{
    private const int Size = 128;

    private readonly string?[] _names = new string?[Size];

    /// <summary>The first string equal to this one, as far as it is remembered.</summary>
    public string Intern(string name)
    {
        if (name.Length == 0)
        {
            return string.Empty;
        }

        int slot = ((name.Length * 31) + (name[0] * 7) + (name[name.Length / 2] * 5) + name[^1]) % Size;
        if (_names[slot] is { } known && string.Equals(known, name, StringComparison.Ordinal))
        {
            return known;
        }

        _names[slot] = name;
        return name;
    }
}
