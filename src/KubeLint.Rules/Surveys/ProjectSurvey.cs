using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Text;

namespace KubeLint.Surveys;

/// <summary>Finds out what a first config file of a project should say.</summary>
internal static class ProjectSurvey
{
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
        return new ConfigDraft
        {
            Profiles = new Noted<IReadOnlyList<string>>(
                [Profiles.Recommended.Name],
                $"or {string.Join(", ", Profiles.All.Skip(1).Select(profile => profile.Name))}"),
            KubernetesVersion = ClusterVersions.In(bundle),
            FailOn = new Noted<FailOn>(FailOn.Warning, "errors alone fail unless this is set", IsProposal: true),
            Exclude = ForeignFiles.In(files),
            Environments = new OwnEnvironments(bundle, files).Find(),
            External = missing.External,
            IngressClasses = missing.IngressClasses,
            StorageClasses = missing.ClassesOf("StorageClass"),
            PriorityClasses = missing.ClassesOf("PriorityClass"),
            Crds = DefinitionFolders.In(files),
        };
    }
}
