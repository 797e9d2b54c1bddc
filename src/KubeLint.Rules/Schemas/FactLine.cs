using System.Text;

namespace KubeLint.Schemas;

/// <summary>Reads a line of <c>schemas/</c> from left to right. <c>schemas/README.md</c> describes the format.
/// </summary>
internal ref struct FactLine
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Starts to read a line.</summary>
    /// <param name="text">The line, without its end.</param>
    public FactLine(ReadOnlySpan<byte> text)
    {
        int at = text.LastIndexOf(" @"u8);
        _rest = at < 0 ? text : text[..at];
        Versions = new FactVersions(at < 0 ? [] : text[(at + 2)..]);
    }

    /// <summary>The versions for which the whole line holds. They stand at its end.</summary>
    public FactVersions Versions { get; }

    /// <summary>True if nothing is left.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Takes a character if it comes next.</summary>
    /// <param name="character">The character.</param>
    /// <returns>True if it did.</returns>
    public bool Take(char character)
    {
        bool isNext = _rest.Length > 0 && _rest[0] == character;
        _rest = isNext ? _rest[1..] : _rest;
        return isNext;
    }

    /// <summary>Takes a text if it comes next.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it did.</returns>
    public bool Take(ReadOnlySpan<byte> text)
    {
        bool isNext = _rest.StartsWith(text);
        _rest = isNext ? _rest[text.Length..] : _rest;
        return isNext;
    }

    /// <summary>Takes a word and the space after it if that word comes next.</summary>
    /// <param name="word">The word.</param>
    /// <returns>True if it did.</returns>
    public bool TakeMark(ReadOnlySpan<byte> word)
    {
        bool isNext = _rest.StartsWith(word) && (_rest.Length == word.Length || _rest[word.Length] == ' ');
        _rest = isNext ? _rest[Math.Min(_rest.Length, word.Length + 1)..] : _rest;
        return isNext;
    }

    /// <summary>Takes a word and the space after it if that word comes next.</summary>
    /// <param name="word">The word, which may have versions.</param>
    /// <param name="version">A version.</param>
    /// <returns>True if the word is there and holds for the version.</returns>
    public bool TakeMark(ReadOnlySpan<byte> word, KubernetesVersion version)
    {
        FactLine before = this;
        if (!Take(word) || (!IsAtEnd && _rest[0] is not ((byte)' ' or (byte)'@')))
        {
            this = before;
            return false;
        }

        bool holds = TakeVersions().Contain(version);
        Take(' ');
        return holds;
    }

    /// <summary>Takes all up to one of some characters, or to the end.</summary>
    /// <param name="ends">The characters.</param>
    /// <returns>What comes before them.</returns>
    public ReadOnlySpan<byte> TakeUntil(ReadOnlySpan<byte> ends)
    {
        int length = _rest.IndexOfAny(ends);
        ReadOnlySpan<byte> taken = length < 0 ? _rest : _rest[..length];
        _rest = _rest[taken.Length..];
        return taken;
    }

    /// <summary>Takes a word and the space after it.</summary>
    /// <returns>The word.</returns>
    public ReadOnlySpan<byte> TakeWord()
    {
        ReadOnlySpan<byte> word = TakeUntil(" "u8);
        Take(' ');
        return word;
    }

    /// <summary>Takes the versions for which what stands before them holds, if any stand there.</summary>
    /// <returns>The versions.</returns>
    public FactVersions TakeVersions() => new(Take('@') ? TakeUntil(" ,)"u8) : []);

    /// <summary>Takes a value, which may stand in quotes.</summary>
    /// <returns>The value.</returns>
    public string TakeValue()
    {
        if (!Take('"'))
        {
            return Encoding.UTF8.GetString(TakeUntil(",)@"u8));
        }

        string value = Encoding.UTF8.GetString(TakeUntil("\""u8));
        Take('"');
        return value;
    }
}
