namespace KubeLint.Schemas;

/// <summary>
/// A text of <c>schemas/</c>, embedded as it stands there. Its records are sorted by name, so one of them is found by a
/// search in the bytes, and nothing has to be read or indexed before.
/// </summary>
internal sealed class FactText
{
    private readonly byte[] _bytes;
    private readonly byte[] _separator;

    private FactText(string resource, ReadOnlySpan<byte> separator)
    {
        using Stream stream = typeof(FactText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly holds no {resource}.");
        _bytes = new byte[stream.Length];
        _separator = separator.ToArray();
        stream.ReadExactly(_bytes);
        Header = _bytes.AsMemory(0, EndOfHeader(_bytes));
    }

    /// <summary>The definitions: blocks with an empty line between them.</summary>
    public static FactText Definitions { get; } = new("definitions.txt", "\n\n"u8);

    /// <summary>The kinds: one a line.</summary>
    public static FactText Kinds { get; } = new("kinds.txt", "\n"u8);

    /// <summary>The deprecated and removed kinds: one a line.</summary>
    public static FactText Removals { get; } = new("api-removals.txt", "\n"u8);

    /// <summary>The lines with a <c>#</c>, which come first.</summary>
    public ReadOnlyMemory<byte> Header { get; }

    /// <summary>The records, sorted by name.</summary>
    public ReadOnlySpan<byte> Records => _bytes.AsSpan(Header.Length);

    /// <summary>Goes through the records.</summary>
    /// <returns>The records in order.</returns>
    public FactRecords GetEnumerator() => new(Records, _separator);

    /// <summary>Finds a record.</summary>
    /// <param name="name">Its name, which a space or the line's end follows.</param>
    /// <returns>The record with its name, or nothing.</returns>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = Records;
        while (rest.Length > 0)
        {
            int start = StartOfRecord(rest, rest.Length / 2);
            int length = rest[start..].IndexOf(_separator);
            ReadOnlySpan<byte> record = length < 0 ? rest[start..] : rest.Slice(start, length);
            int order = Compare(record, name);
            if (order == 0)
            {
                return record;
            }

            rest = order > 0 ? rest[..start]
                : length < 0 ? [] : rest[(start + length + _separator.Length)..];
        }

        return [];
    }

    private static int EndOfHeader(ReadOnlySpan<byte> text)
    {
        int end = 0;
        while (text[end] is (byte)'#' or (byte)'\n')
        {
            end += text[end..].IndexOf((byte)'\n') + 1;
        }

        return end;
    }

    private int StartOfRecord(ReadOnlySpan<byte> text, int inside)
    {
        // Of an empty line, both characters belong to the record before it.
        int before = text[..inside].LastIndexOf(_separator);
        return before < 0 ? 0 : before + _separator.Length;
    }

    private static int Compare(ReadOnlySpan<byte> record, ReadOnlySpan<byte> name)
    {
        int order = record[..Math.Min(record.Length, name.Length)].SequenceCompareTo(name);
        return order != 0 || record.Length == name.Length ? order
            : record[name.Length] is (byte)' ' or (byte)'\n' ? 0 : 1;
    }
}
