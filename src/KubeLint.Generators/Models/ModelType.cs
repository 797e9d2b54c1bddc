namespace KubeLint.Generators.Models;

/// <summary>A model type.</summary>
/// <param name="Name">Its name in <c>k8s.Models</c>.</param>
/// <param name="ApiVersion">The <c>apiVersion</c> of its manifests, or null for a type that is no kind.</param>
/// <param name="Kind">The <c>kind</c> of its manifests, or null for a type that is no kind.</param>
/// <param name="Fields">Its properties, in the order of the assembly.</param>
internal sealed record ModelType(string Name, string? ApiVersion, string? Kind, EquatableArray<ModelField> Fields);
