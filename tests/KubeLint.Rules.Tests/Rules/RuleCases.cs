using KubeLint.Testing;
using KubeLint.Text;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>The fixtures of the rules. A case is a file, or a folder whose files are scanned together.</summary>
internal static class RuleCases
{
    /// <summary>The cases of a rule.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="verdict"><c>bad</c> for those in which it finds something, <c>ok</c> for the others.</param>
    public static string[] Of(string rule, string verdict)
    {
        string folder = Repository.PathOf("tests", "fixtures", "rules", rule, verdict);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFileSystemEntries(folder).Where(IsCase).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The files of a case, in the order of their paths.</summary>
    public static SourceText[] Read(string path)
    {
        IEnumerable<string> files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsManifestFile)
            : [path];
        string root = Path.GetDirectoryName(path)!;
        return
        [
            .. files.Order(StringComparer.Ordinal).Select(file => new SourceText(
                Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
    }

    private static bool IsCase(string path) => Directory.Exists(path) || IsManifestFile(path);

    private static bool IsManifestFile(string path) => Path.GetExtension(path) is ".yaml" or ".yml" or ".json";
}
