using KubeLint.Cli.Input;
using KubeLint.Schemas.JsonSchemas;

namespace KubeLint.Cli.Commands;

/// <summary>The option that says where JSON Schema files are.</summary>
internal static class SchemaLocations
{
    /// <summary>What the option is called.</summary>
    public const string Option = "--schema-location";

    /// <summary>What kubeconform calls a folder with the schemas of one version.</summary>
    private const string FolderOfVersion = "-standalone";

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">The locations in order.</param>
    /// <returns>The locations.</returns>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static IReadOnlyList<SchemaLocation> Parse(IReadOnlyList<string> typed)
    {
        List<SchemaLocation> locations = [];
        foreach (string text in typed)
        {
            string slashed = PathText.Slashed(text);
            locations.Add(SchemaLocation.TryParse(slashed, out SchemaLocation? location, out string? mistake)
                ? location : throw new UsageException($"`{Option} {text}` {mistake}"));
        }

        return locations;
    }

    /// <summary>Refuses locations that lead nowhere.</summary>
    /// <param name="locations">The locations.</param>
    /// <param name="files">Looks for them.</param>
    /// <exception cref="UsageException">What has to be there for any kind is not there.</exception>
    public static void ThrowIfAnyIsMissing(IReadOnlyList<SchemaLocation> locations, SchemaFiles files)
    {
        foreach (SchemaLocation location in locations.Where(location => !location.IsDefault))
        {
            string path = files.FullPathOf(location.FixedPath, beside: null);
            if (location.IsOneFile ? !File.Exists(path) : !Directory.Exists(path))
            {
                string which = location.FixedPath == location.Text ? "" : $" as `{location.FixedPath}`";
                throw new UsageException(
                    $"`{Option} {location.Text}`: no such {(location.IsOneFile ? "file" : "folder")}{which}");
            }

            if (location.IsPlainFolder && !files.NamesIn(path).Any(IsFolderOfVersion))
            {
                throw new UsageException(
                    $"`{Option} {location.Text}` has no folder such as `v1.31.0{FolderOfVersion}`; for files of other "
                    + $"names add a template, as in `{location.Text.TrimEnd('/')}/{{{{ .ResourceKind }}}}.json`");
            }
        }
    }

    private static bool IsFolderOfVersion(string name) => name.Contains(FolderOfVersion, StringComparison.Ordinal);
}
