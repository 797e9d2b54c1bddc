using System.CommandLine;
using System.CommandLine.Invocation;

namespace KubeLint.Cli.Commands;

/// <summary>What <c>--version</c> does.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write($"kubelint {ToolVersion.Value}\n");
        return (int)ExitCode.Clean;
    }
}
