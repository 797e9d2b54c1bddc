using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;
using KubeLint.Yaml;

namespace KubeLint.Rules.CustomResources;

/// <summary>The versions of a definition, which one is stored, and their schemas.</summary>
internal static class DefinitionVersions
{
    private static readonly FieldPath _versions = FieldPath.Of("spec", "versions");

    /// <summary>Checks a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceDefinition definition, DefinitionReport report)
    {
        Dictionary<string, CustomResourceVersion> seen = new(StringComparer.Ordinal);
        foreach (CustomResourceVersion version in definition.Versions)
        {
            FieldPath name = version.Path.Key("name");
            report.CheckName(name, $"The version `{version.Name}`", version.Name, NameGrammar.OldLabel);
            if (!seen.TryAdd(version.Name, version))
            {
                FindingDraft draft = report.At(name, $"The version `{version.Name}` stands twice", "remove one");
                report.Relate(draft, seen[version.Name].Path.Key("name"), "the first one");
            }

            CheckSchema(version, report);
        }

        CheckStorage(definition, report);
        if (definition.Spec.IsTrue("preserveUnknownFields"))
        {
            report.At(
                FieldPath.Of("spec", "preserveUnknownFields"),
                "`preserveUnknownFields` is `true`",
                "remove it, and write `x-kubernetes-preserve-unknown-fields: true` into the schemas that need it",
                "the API server refuses it: in this version of the API unknown fields are always dropped");
        }
    }

    private static void CheckStorage(CustomResourceDefinition definition, DefinitionReport report)
    {
        CustomResourceVersion[] stored = [.. definition.Versions.Where(version => version.Fields.IsTrue("storage"))];
        if (stored.Length > 1)
        {
            FindingDraft draft = report.At(
                stored[1].Path.Key("storage"),
                $"Two versions are stored, `{stored[0].Name}` and `{stored[1].Name}`",
                "set `storage: false` for all versions but one",
                "the API server refuses it: objects are stored in one version");
            report.Relate(draft, stored[0].Path.Key("storage"), "the other one");
        }
        else if (definition.Spec.Entry("versions")?.Value.Resolved is YamlSequence list
            && definition.Versions.Count(version => version.Fields.Flag("storage") == false) == list.Items.Count)
        {
            report.AtKey(
                _versions,
                "No version is stored",
                "set `storage: true` for one version",
                "the API server refuses it: objects are stored in one version");
        }
    }

    private static void CheckSchema(CustomResourceVersion version, DefinitionReport report)
    {
        if (!version.Fields.Fields("schema").Has("openAPIV3Schema"))
        {
            report.At(
                version.SchemaPath,
                $"The version `{version.Name}` has no schema",
                "add `schema.openAPIV3Schema`; with `x-kubernetes-preserve-unknown-fields: true` it takes any field",
                "the API server refuses it: without a schema it would drop all fields");
        }
    }
}
