using System.Text;
using KubeLint.Cli.Input;
using KubeLint.Cli.Terminal;

namespace KubeLint.Cli;

/// <summary>The world around the command: all that it reads and writes beside the files it is told of.</summary>
internal sealed class CommandEnvironment
{
    /// <summary>How wide a report is that no terminal shows.</summary>
    public const int DefaultWidth = 100;

    private const int BufferBytes = 32 * 1024;
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 200;

    /// <summary>What <c>-</c> reads. Opened when it is asked for.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Where reports go.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where messages and the summary of machine formats go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from, absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Gives an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether a terminal shows <see cref="Output"/>.</summary>
    public required bool OutputIsTerminal { get; init; }

    /// <summary>Whether a terminal shows <see cref="Error"/>.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Asks the terminal for its columns; 0 if it does not tell.</summary>
    public required Func<int> TerminalColumns { get; init; }

    /// <summary>The clock that scans are timed by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The columns of a report on <see cref="Output"/>, from 40 to 200.</summary>
    public int OutputWidth => OutputIsTerminal && TerminalColumns() is > 0 and int columns
        ? Math.Clamp(columns, NarrowestWidth, WidestWidth)
        : DefaultWidth;

    /// <summary>Opens <see cref="Output"/> for text: UTF-8 without a byte order mark.</summary>
    /// <returns>A writer; <see cref="Output"/> stays open when it is closed.</returns>
    public StreamWriter OpenText() =>
        new(Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes, leaveOpen: true);

    /// <summary>The environment of this process.</summary>
    /// <returns>The environment.</returns>
    public static CommandEnvironment OfProcess()
    {
        bool outputIsTerminal = !Console.IsOutputRedirected;
        bool errorIsTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (outputIsTerminal || errorIsTerminal))
        {
            WindowsConsole.Prepare();
        }

        return new CommandEnvironment
        {
            OpenInput = Console.OpenStandardInput,
            Output = OpenOrNull(Console.OpenStandardOutput),
            Error = new StreamWriter(OpenOrNull(Console.OpenStandardError)) { AutoFlush = true, NewLine = "\n" },
            WorkingDirectory = PathText.Slashed(Directory.GetCurrentDirectory()),
            Variable = Environment.GetEnvironmentVariable,
            OutputIsTerminal = outputIsTerminal,
            ErrorIsTerminal = errorIsTerminal,
            TerminalColumns = static () => Console.WindowWidth,
            Clock = TimeProvider.System,
        };
    }

    // A caller that has closed a stream does not want what goes there.
    private static Stream OpenOrNull(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }
}
