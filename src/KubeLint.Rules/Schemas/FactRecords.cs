namespace KubeLint.Schemas;

/// <summary>Goes through the records of a <see cref="FactText"/>.</summary>
/// <param name="text">The records.</param>
/// <param name="separator">What stands between two of them.</param>
internal ref struct FactRecords(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separator)
{
    private readonly ReadOnlySpan<byte> _separator = separator;
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>The record.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Goes on to the next record.</summary>
    /// <returns>True if there is one.</returns>
    public bool MoveNext()
    {
        int length = _rest.IndexOf(_separator);
        Current = length < 0 ? _rest : _rest[..length];
        _rest = length < 0 ? [] : _rest[(length + _separator.Length)..];
        return !Current.IsEmpty;
    }
}
