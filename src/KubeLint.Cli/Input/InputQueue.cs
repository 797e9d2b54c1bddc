namespace KubeLint.Cli.Input;

/// <summary>
/// Hands the inputs out to several threads. Whichever asks for the next ones goes on with the walk, and the others read
/// meanwhile.
/// </summary>
internal sealed class InputQueue : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IEnumerator<InputFile> _inputs;
    private InputFile? _next;
    private int _taken;

    /// <summary>Makes a queue.</summary>
    /// <param name="inputs">The inputs.</param>
    public InputQueue(IEnumerable<InputFile> inputs)
    {
        _inputs = inputs.GetEnumerator();
        Advance();
    }

    /// <summary>True once all inputs are taken.</summary>
    public bool IsEmpty => _next is null;

    /// <summary>Takes the next inputs.</summary>
    /// <param name="most">How many at most; 1 or more. Few at a time have threads wait for each other.</param>
    /// <param name="number">How many were taken before them.</param>
    /// <returns>The inputs; none once all are taken.</returns>
    public IReadOnlyList<InputFile> Take(int most, out int number)
    {
        List<InputFile> taken = new(most);
        lock (_lock)
        {
            number = _taken;
            for (; taken.Count < most && _next is { } next; Advance())
            {
                taken.Add(next);
            }

            _taken += taken.Count;
        }

        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => _inputs.Dispose();

    private void Advance() => _next = _inputs.MoveNext() ? _inputs.Current : null;
}
