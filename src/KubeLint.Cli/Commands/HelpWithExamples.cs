using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KubeLint.Cli.Commands;

/// <summary>What <c>--help</c> does: the usual help, then examples.</summary>
/// <param name="width">The columns of a line.</param>
internal sealed class HelpWithExamples(int width) : SynchronousCommandLineAction
{
    private const string Examples = """
        Examples:
          kubelint scan                                  check the working directory
          kubelint scan deploy/ service.yaml             check a folder and a file
          helm template ./chart | kubelint scan -        check what another tool prints
          kubelint scan --select network-policies,KL3    run some rules only
          kubelint scan app/ --crds operator/crds        know the custom resources of an operator
          kubectl get crds -o yaml | kubelint scan app/ --crds -
                                                         know those of a cluster
          kubelint scan --schema-location 'schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json'
                                                         know kinds from JSON Schema files
          kubelint scan --format sarif --output kubelint.sarif --format text
                                                         two reports at once
          kubelint scan --fail-on warning --quiet        be strict and brief
          kubelint scan --baseline kubelint.baseline.json
                                                         only what is not in the baseline
          kubelint scan --changed-since origin/main      only what a branch has changed

        """;

    private const string GraphExamples = """
        Examples:
          kubelint graph deploy/                         trees, what dangles in red
          helm template ./chart | kubelint graph -       of what another tool prints
          kubelint graph --format mermaid deploy/ > graph.mmd
                                                         a flowchart for Markdown
          kubelint graph --format dot deploy/ | dot -Tsvg > graph.svg
                                                         a drawing

        """;

    private const string BaselineExamples = """
        Examples:
          kubelint baseline deploy/                      write kubelint.baseline.json, or bring it up to date
          kubelint baseline deploy/ --output ci/old.json another file
          kubelint scan deploy/ --baseline ci/old.json   report only what is not in it

        """;

    private const string InitExamples = """
        Examples:
          kubelint init                                  look at the working directory, write kubelint.yaml
          kubelint init deploy/ --output -               print what would be written into deploy/
          kubelint init --from .kube-linter.yaml         translate the config of another linter

        """;

    private const string ExitCodes = """
        Exit codes:
          0  nothing found at or above --fail-on
          1  something found at or above --fail-on
          2  bad usage
          3  nothing to check
          4  some input could not be read
          5  internal error

        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = width }.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string? examples = parseResult.CommandResult.Command switch
        {
            GraphCommand => GraphExamples,
            BaselineCommand => BaselineExamples,
            InitCommand => InitExamples,
            _ => null,
        };
        if (examples is not null)
        {
            output.Write(examples);
            return (int)ExitCode.Clean;
        }

        if (parseResult.CommandResult.Command is ScanCommand or RootCommand)
        {
            output.Write(Examples);
            output.Write('\n');
            output.Write(ExitCodes);
        }

        return (int)ExitCode.Clean;
    }
}
