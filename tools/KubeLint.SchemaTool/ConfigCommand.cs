using System.CommandLine;
using System.Text;

namespace KubeLint.SchemaTool;

/// <summary>The command <c>config</c>: the JSON Schema of config files.</summary>
internal sealed class ConfigCommand : Command
{
    private readonly Option<string> _output = new("--output")
    {
        Description = "The file to write.",
        DefaultValueFactory = _ => "schemas/kubelint.schema.json",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Change nothing, and fail if the file is stale.",
    };

    /// <summary>Makes the command.</summary>
    public ConfigCommand()
        : base("config", "Writes the JSON Schema of config files.")
    {
        Add(_output);
        Add(_check);
        SetAction(parsed => Run(parsed.GetRequiredValue(_output), parsed.GetValue(_check)));
    }

    private static int Run(string path, bool isCheck)
    {
        string schema = ConfigSchema.Write();
        if (File.Exists(path) && File.ReadAllText(path) == schema)
        {
            return 0;
        }

        if (!isCheck)
        {
            File.WriteAllText(path, schema, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Console.Error.WriteLine(isCheck ? $"{path} is stale" : $"{path} written");
        return isCheck ? 1 : 0;
    }
}
