using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>What the API server is to say to those who use a deprecated version.</summary>
internal static class DeprecationWarnings
{
    private const int LongestWarning = 256;

    /// <summary>Checks a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceVersion version, DefinitionReport report)
    {
        if (version.DeprecationWarning is not { } warning)
        {
            return;
        }

        FieldPath path = version.Path.Key("deprecationWarning");
        if (!version.IsDeprecated)
        {
            report.AtKey(
                path,
                $"The version `{version.Name}` has a `deprecationWarning` and is not deprecated",
                "add `deprecated: true`, or remove the warning");
        }
        else if (warning.Length is 0 or > LongestWarning)
        {
            string message = warning.Length == 0 ? "The `deprecationWarning` is empty"
                : $"The `deprecationWarning` has more than {LongestWarning} characters";
            report.At(path, message, "write one sentence of at most 256 characters, or remove it");
        }
    }
}
