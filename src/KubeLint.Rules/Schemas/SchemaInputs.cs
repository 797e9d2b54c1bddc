using KubeLint.Manifests;

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
}
