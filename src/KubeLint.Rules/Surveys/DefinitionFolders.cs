using KubeLint.Configuration.Drafts;
using KubeLint.Manifests;

namespace KubeLint.Surveys;

/// <summary>Finds the folders that hold nothing but CustomResourceDefinitions.</summary>
internal static class DefinitionFolders
{
    /// <summary>Looks for them.</summary>
    /// <param name="files">The files of the scan.</param>
    /// <returns>The folders, sorted.</returns>
    public static IReadOnlyList<Noted<string>> In(SurveyedFiles files)
    {
        Dictionary<string, int> definitions = files.All
            .Where(each => each.File.Manifests.All(IsDefinition))
            .ToDictionary(each => each.Path, each => each.File.Manifests.Count, StringComparer.Ordinal);
        return
        [
            .. from cover in files.Cover(definitions.Keys)
               where cover.Path.EndsWith('/')
               let count = cover.Files.Sum(file => definitions[file])
               select new Noted<string>(
                   cover.Path, count == 1 ? "1 definition, for scans of other folders"
                       : $"{count} definitions, for scans of other folders"),
        ];
    }

    private static bool IsDefinition(Manifest manifest) =>
        manifest is { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" };
}
