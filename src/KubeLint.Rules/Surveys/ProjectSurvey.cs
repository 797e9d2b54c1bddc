using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Text;

namespace KubeLint.Surveys;

/// <summary>Finds out what a first config file of a project should say.</summary>
internal static class ProjectSurvey
{
    /// <summary>Of one key; what is longer is not read.</summary>
    private const int MostProposals = 12;

    /// <summary>Looks at the objects of a scan.</summary>
    /// <param name="bundle">The objects.</param>
    /// <param name="pathOf">
    /// The path of a file from the folder of the config on, with forward slashes; null for one that lies outside.
    /// </param>
    /// <returns>The config: what is sure holds, all else is a proposal.</returns>
    public static ConfigDraft Of(Bundle bundle, Func<SourceText, string?> pathOf)
    {
        SurveyedFiles files = new(bundle, pathOf);
        MissingObjects missing = new(bundle);
        List<string> remarks = [];
        return new ConfigDraft
        {
            Profiles = new Noted<IReadOnlyList<string>>(
                [Profiles.Recommended.Name],
                $"or {string.Join(", ", Profiles.All.Skip(1).Select(profile => profile.Name))}"),
            KubernetesVersion = ClusterVersions.In(bundle, pathOf),
            FailOn = new Noted<FailOn>(FailOn.Warning, "errors alone fail unless this is set", IsProposal: true),
            Exclude = Shorten("exclude", ForeignFiles.In(files), remarks),
            Environments = Shorten("environments", new OwnEnvironments(bundle, files).Find(), remarks),
            External = Shorten("external", missing.External, remarks),
            IngressClasses = Shorten("ingressClasses", missing.IngressClasses, remarks),
            StorageClasses = Shorten("storageClasses", missing.ClassesOf("StorageClass"), remarks),
            PriorityClasses = Shorten("priorityClasses", missing.ClassesOf("PriorityClass"), remarks),
            Crds = DefinitionFolders.In(files),
            Remarks = remarks,
        };
    }

    private static Noted<T>[] Shorten<T>(string key, IReadOnlyList<Noted<T>> settings, List<string> remarks)
    {
        int more = settings.Count(each => each.IsProposal) - MostProposals;
        if (more > 0)
        {
            remarks.Add($"{more} more proposals for `{key}` are left out.");
        }

        int proposed = 0;
        return [.. settings.Where(each => !each.IsProposal || proposed++ < MostProposals)];
    }
}
