using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>
/// One Kubernetes object of a manifest file, with the place of every field. An object of a kind that
/// <c>k8s.Models</c> knows is a <see cref="Manifest{TModel}"/>; a custom resource has its node tree only.
/// </summary>
public class Manifest
{
    private readonly ManifestInfo _info;
    private string? _group;
    private object[]? _parts;
    private PodSelector? _podSelector;
    private bool _isPodSelectorRead;

    internal Manifest(ManifestInfo info, ModelPlaces places)
    {
        _info = info;
        Places = places;
    }

    /// <summary>The file's text.</summary>
    public SourceText Source => _info.Source;

    /// <summary>The document that holds the object.</summary>
    public YamlDocument Document => _info.Document;

    /// <summary>The object's node: the document's root, or an item of a list.</summary>
    public YamlMapping Root => _info.Root;

    /// <summary>What the object is called.</summary>
    public ObjectIdentity Identity => _info.Identity;

    /// <summary>The <c>apiVersion</c> as written.</summary>
    public string ApiVersion => Identity.ApiVersion;

    /// <summary>
    /// The API group: the part of <see cref="ApiVersion"/> before the slash; empty for the core group.
    /// </summary>
    public string Group => _group ??=
        ApiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash ? ApiVersion[..slash] : "";

    /// <summary>The <c>kind</c> as written.</summary>
    public string Kind => Identity.Kind;

    /// <summary>The <c>metadata.name</c>, else <c>metadata.generateName</c>, else empty.</summary>
    public string Name => Identity.Name;

    /// <summary>What messages call the object, such as <c>Service `shop`</c>, with the name as code.</summary>
    public string DisplayName => Name.Length > 0 ? $"{Kind} `{Name}`" : $"{Kind} without a name";

    /// <summary>The <c>metadata.namespace</c> as written, or null.</summary>
    public string? Namespace => Identity.Namespace;

    /// <summary>The typed model, or null for a custom resource.</summary>
    public virtual object? ModelObject => null;

    /// <summary>True for an object that a controller made: it has an owner, and nobody applies it by hand.</summary>
    public bool IsOwned => NodeAt("metadata", "ownerReferences") is YamlSequence { Items.Count: > 0 };

    /// <summary>The pod template of a workload of any kind, or null if the object has none.</summary>
    public PodTemplate? PodTemplate { get; internal set; }

    /// <summary>
    /// The parts of the model that have rules of their own: its specs, those of claims and Jobs that it makes included;
    /// the model itself where it has no spec; none for a custom resource.
    /// </summary>
    internal object[] Parts => _parts ??= ModelParts.Of(this);

    /// <summary>How a controller finds its pods; null for other objects. Many rules want it, so it is read once.
    /// </summary>
    internal PodSelector? PodSelector
    {
        get
        {
            if (!Volatile.Read(ref _isPodSelectorRead))
            {
                _podSelector = PodSelector.Read(this);
                Volatile.Write(ref _isPodSelectorRead, true);
            }

            return _podSelector;
        }
    }

    internal ModelPlaces Places { get; }

    internal IReadOnlyList<YamlAlias> Via => _info.Via;

    /// <summary>The place of a field by its path.</summary>
    /// <param name="path">The path from the object's root.</param>
    /// <returns>The field's place, or that of the nearest key which exists.</returns>
    public Place At(FieldPath path) => PlaceResolver.Resolve(this, path);

    /// <summary>The place of a field by its keys.</summary>
    /// <param name="keys">The keys from the object's root on.</param>
    /// <returns>The field's place, or that of the nearest key which exists.</returns>
    public Place At(params ReadOnlySpan<string> keys) => At(FieldPath.Of(keys));

    /// <summary>The place of a model object, such as a container.</summary>
    /// <param name="owner">The model object; part of this manifest's model.</param>
    /// <returns>Its place.</returns>
    public Place At(object owner) => At(Places.PathOf(owner));

    /// <summary>The place of a field of a model object.</summary>
    /// <param name="owner">The model object; part of this manifest's model.</param>
    /// <param name="property">The property, by <c>nameof</c>.</param>
    /// <returns>The field's place, or that of the nearest key which exists.</returns>
    public Place At(object owner, string property) => At(PathOf(owner, property));

    /// <summary>The place of an item of a list field.</summary>
    /// <param name="owner">The model object; part of this manifest's model.</param>
    /// <param name="property">The list property, by <c>nameof</c>.</param>
    /// <param name="index">The item, from 0.</param>
    /// <returns>The item's place, or that of the nearest key which exists.</returns>
    public Place At(object owner, string property, int index) => At(PathOf(owner, property).Index(index));

    /// <summary>The place of an entry of a map field, such as one label.</summary>
    /// <param name="owner">The model object; part of this manifest's model.</param>
    /// <param name="property">The map property, by <c>nameof</c>.</param>
    /// <param name="key">The entry's key.</param>
    /// <returns>The entry's place, or that of the nearest key which exists.</returns>
    public Place At(object owner, string property, string key) => At(PathOf(owner, property).Key(key));

    /// <summary>
    /// Tells whether a field is written, whatever its value (null counts as not written, as for the API).
    /// </summary>
    /// <param name="owner">The model object; part of this manifest's model.</param>
    /// <param name="property">The property, by <c>nameof</c>.</param>
    /// <returns>True if the key is there with a value other than null.</returns>
    public bool Has(object owner, string property) =>
        Places.NodeOf(owner).Find(ModelFields.JsonName(owner, property))?.Value.Resolved
            is { } and not YamlScalar { Type: ScalarType.Null };

    /// <summary>The node of a field by its keys, for those who need no place.</summary>
    /// <param name="keys">The keys from the object's root on.</param>
    /// <returns>The node with aliases resolved, or null if the field is missing.</returns>
    internal YamlNode? NodeAt(params ReadOnlySpan<string> keys)
    {
        YamlNode? node = Root;
        foreach (string key in keys)
        {
            node = (node as YamlMapping)?.Find(key)?.Value.Resolved;
        }

        return node;
    }

    /// <summary>The node of a field by its path, for those who need no place.</summary>
    /// <param name="path">The path from the object's root.</param>
    /// <returns>The node with aliases resolved, or null if the field is missing.</returns>
    internal YamlNode? NodeAt(FieldPath path) => PlaceResolver.NodeAt(this, path);

    private FieldPath PathOf(object owner, string property) =>
        Places.PathOf(owner).Key(ModelFields.JsonName(owner, property));
}
