using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Namespaces;

/// <summary>An object that a label or annotation gives to an environment.</summary>
/// <param name="Manifest">The object.</param>
/// <param name="Path">The path of the label or annotation.</param>
/// <param name="Kind">The environment.</param>
internal sealed record LabelledObject(Manifest Manifest, FieldPath Path, EnvironmentKind Kind)
{
    /// <summary>The place of the label or annotation.</summary>
    public Place Place => Manifest.At(Path);

    /// <summary>The label or annotation as code.</summary>
    public string Label => $"`{Path.LastKey}: {(Place.Node as YamlScalar)?.Value}`";
}
