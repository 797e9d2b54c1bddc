using System.CommandLine;
using System.Text;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>The command: documents in, <c>schemas/</c> out.</summary>
internal sealed class GenerateCommand : RootCommand
{
    private readonly Argument<string[]> _documents = new("documents")
    {
        Description = "OpenAPI v2 documents (.json, .json.gz), or folders of them; 1.31=FILE names the version too.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _removals = new("--removals")
    {
        Description = "The table of deprecated and removed kinds. Default: api-removals.json of the first folder.",
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder to write to; its corrections.txt is read.",
        DefaultValueFactory = _ => "schemas",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Change nothing, and fail if a file is stale.",
    };

    /// <summary>Makes the command.</summary>
    public GenerateCommand()
        : base("Derives the facts of schemas/ from OpenAPI documents.")
    {
        Add(new ConfigCommand());
        Add(_documents);
        Add(_removals);
        Add(_output);
        Add(_check);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            return Run(
                parsed.GetRequiredValue(_documents),
                parsed.GetValue(_removals),
                parsed.GetRequiredValue(_output),
                parsed.GetValue(_check));
        }
        catch (Exception problem) when (problem is ToolException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return 2;
        }
    }

    private static int Run(string[] arguments, string? removals, string output, bool isCheck)
    {
        removals ??= arguments.Where(Directory.Exists).Select(folder => Path.Combine(folder, "api-removals.json"))
            .FirstOrDefault(File.Exists);
        ApiHistory history = new(arguments.SelectMany(FilesOf).Select(Read));
        IReadOnlyList<Correction> corrections =
            Correction.Parse(File.ReadAllLines(Path.Combine(output, "corrections.txt")));
        foreach (Correction idle in history.Correct(corrections))
        {
            Console.Error.WriteLine($"corrections, line {idle.Line}: no document has such a place");
        }

        Dictionary<string, string> files = new(StringComparer.Ordinal)
        {
            ["definitions.txt"] = FactWriter.WriteDefinitions(history),
            ["kinds.txt"] = FactWriter.WriteKinds(history),
        };
        if (removals is not null)
        {
            using Stream table = File.OpenRead(removals);
            files["api-removals.txt"] = RemovalTable.Write(table, removals, corrections);
        }

        int stale = 0;
        foreach ((string name, string text) in files)
        {
            string path = Path.Combine(output, name);
            if (File.Exists(path) && File.ReadAllText(path) == text)
            {
                continue;
            }

            stale++;
            if (!isCheck)
            {
                File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            Console.Error.WriteLine(isCheck ? $"{path} is stale" : $"{path} written");
        }

        return isCheck && stale > 0 ? 1 : 0;
    }

    private static IEnumerable<string> FilesOf(string argument) => Directory.Exists(argument)
        ? Directory.EnumerateFiles(argument, "v*.json*").Order(StringComparer.Ordinal) : [argument];

    private static OpenApiDocument Read(string argument)
    {
        int sign = argument.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && KubernetesVersion.TryParse(argument.AsSpan(0, sign), out KubernetesVersion version)
            ? OpenApiDocument.Read(argument[(sign + 1)..], version)
            : OpenApiDocument.Read(argument, null);
    }
}
