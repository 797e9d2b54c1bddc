using k8s.Models;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// Binds nodes to <c>k8s.Models</c>. The generated part has one method for each model type that a kind can reach. It
/// reads what the API server would read: a null field is unset, of duplicate keys the last counts, merge keys are
/// applied; but where the server refuses a value of a wrong type, the field is left unset and the rest still binds.
/// </summary>
/// <remarks>
/// Arbitrary JSON (fields of type <c>object</c>) and the schemas of custom resources (<c>V1JSONSchemaProps</c>) are
/// never bound: they make up most of a large bundle, and who needs them reads the node tree.
/// </remarks>
internal static partial class ModelBinder
{
    /// <summary>Makes the manifest of an object.</summary>
    /// <param name="info">The object.</param>
    /// <returns>
    /// A <see cref="Manifest{TModel}"/> if <c>k8s.Models</c> knows its API version and kind, or a later version that
    /// reads the same, whatever it holds.
    /// </returns>
    public static Manifest Bind(ManifestInfo info)
    {
        ModelPlaces places = ModelPlaces.WithRoom();
        if (BindKind(info, places) is { } manifest)
        {
            return manifest;
        }

        return RetiredVersions.SuccessorOf(info.Identity.ApiVersion, info.Identity.Kind) is { } successor
            && BindKind(info with { ModelVersion = successor }, places) is { } late
                ? late
                : new Manifest(info, places);
    }

    /// <summary>Binds a pod template that stands in an object without a model, such as a custom workload.</summary>
    /// <param name="node">The template's node.</param>
    /// <param name="places">The places of the object.</param>
    /// <param name="path">Where in the object the template stands.</param>
    /// <returns>The template.</returns>
    public static V1PodTemplateSpec BindPodTemplate(YamlMapping node, ModelPlaces places, FieldPath path) =>
        BindV1PodTemplateSpec(node, places, places.OriginAt(path));

    /// <summary>Binds a container of whatever sort as an ordinary one.</summary>
    /// <param name="node">The container's node.</param>
    /// <param name="places">The places of the object.</param>
    /// <param name="path">Where in the object the container stands.</param>
    /// <returns>The container.</returns>
    public static V1Container BindContainer(YamlMapping node, ModelPlaces places, FieldPath path) =>
        BindV1Container(node, places, places.OriginAt(path));

    /// <summary>Binds a label selector that stands in an object without a model, or apart from it.</summary>
    /// <param name="node">The selector's node.</param>
    /// <param name="places">The places of the object, or new ones for a selector whose parts nobody asks for.</param>
    /// <param name="path">Where in the object the selector stands.</param>
    /// <returns>The selector.</returns>
    public static V1LabelSelector BindLabelSelector(YamlMapping node, ModelPlaces places, FieldPath path) =>
        BindV1LabelSelector(node, places, places.OriginAt(path));

    private static partial Manifest? BindKind(ManifestInfo info, ModelPlaces places);

    private static Manifest<TModel> Typed<TModel>(
        ManifestInfo info, ModelPlaces places, ModelNodeBinder<TModel> bind)
        where TModel : class => new(info, places, bind(info.Root, places, ModelOrigin.Root));

    private static TModel BindFields<TModel>(
        TModel model, YamlMapping node, ModelPlaces places, ModelOrigin origin, ModelFieldSetter<TModel> set)
        where TModel : class
    {
        int self = places.Add(model, node, origin);
        foreach (YamlEntry entry in ModelCollections.EntriesOf(node))
        {
            set(model, entry, places, self);
        }

        return model;
    }

    private static void SetNothing(object model, YamlEntry entry, ModelPlaces places, int self)
    {
    }
}
