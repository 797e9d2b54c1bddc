using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;
using KubeLint.Schemas.JsonSchemas;

namespace KubeLint.Schemas;

/// <summary>What a scan goes by beside the files that it checks.</summary>
public sealed record SchemaInputs
{
    /// <summary>Nothing.</summary>
    public static SchemaInputs None { get; } = new();

    /// <summary>
    /// The files whose CustomResourceDefinitions say what custom resources may hold. They are not checked, and what
    /// they define counts in place of what the checked files define.
    /// </summary>
    public IReadOnlyList<ManifestFile> Definitions { get; init; } = [];

    /// <summary>Reads the files of JSON Schema that the settings name; null if there are none.</summary>
    public ISchemaFiles? Files { get; init; }

    /// <summary>Tells whether a file is of use among <see cref="Definitions"/>.</summary>
    /// <param name="file">The file.</param>
    /// <returns>True if it has a CustomResourceDefinition, or may have one that could not be read.</returns>
    public static bool HasDefinitions(ManifestFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return CustomResourceDefinition.OnlyIn(file) is not null;
    }
}
