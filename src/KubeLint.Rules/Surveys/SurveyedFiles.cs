using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Surveys;

/// <summary>The files of a scan that hold objects, and the folders that hold nothing but some of them.</summary>
internal sealed class SurveyedFiles
{
    /// <summary>What patterns of paths read as more than itself.</summary>
    private const string Wildcards = "*?[\\";

    private readonly Dictionary<string, int> _filesBelow = new(StringComparer.Ordinal);

    /// <summary>Looks at the files of a scan.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    /// <param name="pathOf">The path of a file from the folder of the config on; null for one outside.</param>
    public SurveyedFiles(Bundle bundle, Func<SourceText, string?> pathOf)
    {
        List<(string Path, ManifestFile File)> files = [];
        foreach (ManifestFile file in bundle.Files.Where(file => file.Manifests.Count > 0))
        {
            if (pathOf(file.Source) is { } path && path.AsSpan().IndexOfAny(Wildcards) < 0)
            {
                files.Add((path, file));
                foreach (string folder in FoldersAround(path))
                {
                    _filesBelow[folder] = _filesBelow.GetValueOrDefault(folder) + 1;
                }
            }
        }

        All = files;
    }

    /// <summary>The files with their paths from the folder of the config on, sorted.</summary>
    public IReadOnlyList<(string Path, ManifestFile File)> All { get; }

    /// <summary>The folders around a file, the outermost first, each with a slash at its end.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<string> FoldersAround(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..(slash + 1)];
        }
    }

    /// <summary>The fewest folders and files that hold some files and no others.</summary>
    /// <param name="paths">The files.</param>
    /// <returns>
    /// Their paths, folders with a slash at their end, and the files of each; sorted. A folder is the innermost one
    /// that holds those files.
    /// </returns>
    public IEnumerable<(string Path, string[] Files)> Cover(IReadOnlyCollection<string> paths)
    {
        Dictionary<string, int> below = new(StringComparer.Ordinal);
        foreach (string folder in paths.SelectMany(FoldersAround))
        {
            below[folder] = below.GetValueOrDefault(folder) + 1;
        }

        return paths
            .GroupBy(
                path => FoldersAround(path).FirstOrDefault(folder => below[folder] == _filesBelow[folder]) ?? path,
                StringComparer.Ordinal)
            .Select(cover => (
                cover.Key.EndsWith('/') ? InnermostAround(cover) : cover.Key, cover.ToArray()))
            .OrderBy(cover => cover.Item1, StringComparer.Ordinal);
    }

    private static string InnermostAround(IEnumerable<string> paths)
    {
        string? common = null;
        foreach (string path in paths)
        {
            common = common is null ? path[..(path.LastIndexOf('/') + 1)]
                : FoldersAround(path).Last(folder => common.StartsWith(folder, StringComparison.Ordinal));
        }

        return common ?? "";
    }
}
