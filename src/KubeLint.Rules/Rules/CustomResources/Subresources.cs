using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Where a version keeps the numbers that the scale subresource shows.</summary>
internal static class Subresources
{
    /// <summary>Checks a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceVersion version, DefinitionReport report)
    {
        ObjectFields scale = version.Fields.Fields("subresources").Fields("scale");
        Check("specReplicasPath", ".spec.");
        Check("statusReplicasPath", ".status.");
        Check("labelSelectorPath", ".status.", ".spec.");

        void Check(string field, params string[] starts)
        {
            if (scale.Text(field) is { Length: > 0 } path
                && !Array.Exists(starts, start => path.StartsWith(start, StringComparison.Ordinal)))
            {
                report.At(
                    version.Path.Key("subresources").Key("scale").Key(field),
                    $"The path `{path}` does not start with `{string.Join("` or `", starts)}`",
                    "write the path of a field, such as "
                        + $"`{starts[0]}{(field == "labelSelectorPath" ? "selector" : "replicas")}`");
            }
        }
    }
}
