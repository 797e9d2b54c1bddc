using KubeLint.Manifests;

namespace KubeLint.Schemas.CustomResources;

/// <summary>A version of a custom resource, as its definition has it.</summary>
internal sealed record CustomResourceVersion
{
    /// <summary>The definition.</summary>
    public required CustomResourceDefinition Definition { get; init; }

    /// <summary>The name, such as <c>v1alpha1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The fields of the version.</summary>
    public ObjectFields Fields { get; init; }

    /// <summary>The path of the version inside the definition.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>True if the API server takes and gives objects of the version.</summary>
    public bool IsServed { get; init; }

    /// <summary>True if the API server warns of the version.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>What the API server says when it warns, or null for words of its own.</summary>
    public string? DeprecationWarning { get; init; }

    /// <summary>True if the status is a resource of its own: what an object says of it is not read.</summary>
    public bool HasStatus { get; init; }

    /// <summary>The path of the version's <c>openAPIV3Schema</c> inside the definition; it need not be there.</summary>
    public required FieldPath SchemaPath { get; init; }

    /// <summary>Where the definition says whether the version is served.</summary>
    public Place ServedPlace => Definition.Manifest.At(Path.Key("served"));
}
