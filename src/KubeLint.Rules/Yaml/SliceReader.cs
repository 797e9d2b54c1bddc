namespace KubeLint.Yaml;

/// <summary>Hands a part of a string to the parser without copying it first.</summary>
internal sealed class SliceReader(string content, int start, int end) : TextReader
{
    private int _next = start;

    public override int Peek() => _next < end ? content[_next] : -1;

    public override int Read() => _next < end ? content[_next++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        int count = Math.Min(buffer.Length, end - _next);
        content.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }
}
