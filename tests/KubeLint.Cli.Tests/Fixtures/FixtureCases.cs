namespace KubeLint.Cli.Tests.Fixtures;

/// <summary>The cases of a fixture folder: manifests, and folders of manifests that are scanned together.</summary>
internal static class FixtureCases
{
    public static IEnumerable<string> In(string folder, string verdict)
    {
        string cases = Path.Combine(folder, verdict);
        return Directory.Exists(cases)
            ? Directory.EnumerateFileSystemEntries(cases)
                .Where(path => Directory.Exists(path) || Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
                .Order(StringComparer.Ordinal)
                .Select(path => $"{verdict}/{Path.GetFileName(path)}")
            : [];
    }
}
