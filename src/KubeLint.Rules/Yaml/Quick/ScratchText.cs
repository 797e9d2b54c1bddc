using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>Where a value is put together whose text does not stand in the file as it is.</summary>
internal sealed class ScratchText
{
    private const int FirstSize = 1024;

    private char[] _characters = [];
    private int _length;

    /// <summary>Starts a new value.</summary>
    public void Clear() => _length = 0;

    /// <summary>Adds a character a number of times.</summary>
    public void Append(char character, int count = 1) => Grow(count).Fill(character);

    /// <summary>Adds a text.</summary>
    public void Append(ReadOnlySpan<char> text) => text.CopyTo(Grow(text.Length));

    /// <summary>The value.</summary>
    public string ToValue() => SharedStrings.Intern(_characters.AsSpan(0, _length));

    /// <summary>The value with a last part.</summary>
    public string End(ReadOnlySpan<char> last)
    {
        Append(last);
        return ToValue();
    }

    private Span<char> Grow(int count)
    {
        int start = _length;
        _length += count;
        if (_length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(Math.Max(FirstSize, _length), 2 * _characters.Length));
        }

        return _characters.AsSpan(start, count);
    }
}
