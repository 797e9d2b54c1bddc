using System.Text;
using KubeLint.Cli.Commands;
using KubeLint.Configuration;
using KubeLint.Findings;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>One run of the whole command, in process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(TemporaryFolder folder, params string[] arguments) =>
        new CommandSetup { WorkingDirectory = folder.FullPath }.Run(arguments);

    internal sealed class CommandSetup
    {
        public string WorkingDirectory { get; init; } = Path.GetTempPath();

        public byte[] Input { get; init; } = [];

        /// <summary>Whether standard output takes nothing.</summary>
        public bool OutputIsFull { get; init; }

        public int? TerminalColumns { get; init; }

        public Dictionary<string, string> Variables { get; init; } = [];

        public IReadOnlyList<RuleMetadata> Rules { get; init; } = Samples.Rules;

        /// <summary>Makes the linter, or null for the usual one.</summary>
        public Func<LintSettings, Linter>? Linter { get; init; }

        public CommandRun Run(params string[] arguments)
        {
            using MemoryStream output = OutputIsFull ? new FullDisk() : new MemoryStream();
            using StringWriter error = new();
            CommandEnvironment environment = new()
            {
                OpenInput = () => new MemoryStream(Input),
                Output = output,
                Error = error,
                WorkingDirectory = WorkingDirectory,
                Variable = name => Variables.GetValueOrDefault(name),
                OutputIsTerminal = TerminalColumns is not null,
                ErrorIsTerminal = TerminalColumns is not null,
                TerminalColumns = () => TerminalColumns ?? 0,
                Clock = new StoppedClock(),
            };
            int exitCode = new CommandLine(environment, () => Rules, Linter).Run(arguments);
            return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
        }
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!buffer.IsEmpty)
            {
                throw new IOException("No space left on device");
            }
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
