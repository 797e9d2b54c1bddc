using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>A custom resource of a version that its definition does not serve.</summary>
[Rule(
    "KL0303",
    "unserved-custom-version",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A custom resource has a version that its CustomResourceDefinition does not serve.")]
internal sealed class UnservedCustomVersion : ObjectRule
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        IReadOnlyList<CustomResourceDefinition> definitions =
            context.Bundle.CustomResourceDefinitions.Of(manifest.Group, manifest.Kind);
        if (definitions.Count > 0 && !Serve(definitions, VersionOf(manifest)))
        {
            Report(manifest, definitions, context);
        }
    }

    private static ReadOnlySpan<char> VersionOf(Manifest manifest) =>
        manifest.ApiVersion.AsSpan(manifest.ApiVersion.IndexOf('/', StringComparison.Ordinal) + 1);

    private static bool Serve(IReadOnlyList<CustomResourceDefinition> definitions, ReadOnlySpan<char> version)
    {
        for (int index = 0; index < definitions.Count; index++)
        {
            IReadOnlyList<CustomResourceVersion> versions = definitions[index].Versions;
            for (int each = 0; each < versions.Count; each++)
            {
                if (versions[each].IsServed && version.SequenceEqual(versions[each].Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Report(
        Manifest manifest, IReadOnlyList<CustomResourceDefinition> definitions, RuleContext context)
    {
        string version = VersionOf(manifest).ToString();
        CustomResourceVersion[] served =
            [.. definitions.SelectMany(definition => definition.Versions).Where(each => each.IsServed)];
        if (served.Length == 0)
        {
            return;
        }

        CustomResourceVersion? unserved =
            definitions.SelectMany(definition => definition.Versions).FirstOrDefault(each => each.Name == version);
        context.Report(
                manifest.At("apiVersion"),
                unserved is null
                    ? $"{manifest.Kind} of `{manifest.Group}` has no version `{version}`"
                    : $"Version `{version}` of {manifest.Kind} is not served",
                "the API server knows no objects of the kind in a version that its definition does not serve",
                $"write {Words(manifest.Group, served)}")
            .WithRelated(
                unserved?.ServedPlace ?? definitions[0].VersionsPlace,
                unserved is null ? "the versions of the kind are defined here" : "the version is switched off here");
    }

    private static string Words(string group, CustomResourceVersion[] served)
    {
        string[] names = [.. served.Select(version => version.Name).Distinct(StringComparer.Ordinal)];
        Array.Sort(names, (one, other) => VersionPriority.Compare(other, one));
        return string.Join(" or ", names.Select(name => $"`apiVersion: {group}/{name}`"));
    }
}
