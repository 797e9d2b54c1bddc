using System.Diagnostics.CodeAnalysis;

namespace KubeLint.Cli.Input;

/// <summary>
/// Hands the inputs out to several threads. Whichever asks for the next one goes on with the walk, and the others read
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

    /// <summary>Takes the next input.</summary>
    /// <param name="input">The input; null if there is none.</param>
    /// <param name="number">How many were taken before it.</param>
    /// <returns>False if there is none.</returns>
    public bool TryTake([NotNullWhen(true)] out InputFile? input, out int number)
    {
        lock (_lock)
        {
            input = _next;
            number = _taken++;
            Advance();
            return input is not null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _inputs.Dispose();

    private void Advance() => _next = _inputs.MoveNext() ? _inputs.Current : null;
}
