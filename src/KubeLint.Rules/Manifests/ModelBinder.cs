using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Binds nodes to <c>k8s.Models</c>; the generated part knows every model type.</summary>
internal static partial class ModelBinder
{
    /// <summary>Binds a part of an object to a model.</summary>
    public static TModel? BindAt<TModel>(YamlMapping node, ModelPlaces places, FieldPath path)
        where TModel : class
    {
        _ = (node, places, path);
        return null;
    }

    /// <summary>Makes the manifest of an object, typed if its kind is known.</summary>
    public static Manifest Bind(ManifestInfo info) => new(info, new ModelPlaces());
}
