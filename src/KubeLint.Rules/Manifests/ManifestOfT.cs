namespace KubeLint.Manifests;

/// <summary>An object of a kind that <c>k8s.Models</c> knows.</summary>
/// <typeparam name="TModel">The model type, such as <c>V1Service</c>.</typeparam>
public sealed class Manifest<TModel> : Manifest
    where TModel : class
{
    internal Manifest(ManifestInfo info, ModelPlaces places, TModel model)
        : base(info, places)
    {
        Model = model;
    }

    /// <summary>The typed model. A field that is missing, null or of a wrong type is unset.</summary>
    public TModel Model { get; }

    /// <inheritdoc/>
    public override object ModelObject => Model;
}
