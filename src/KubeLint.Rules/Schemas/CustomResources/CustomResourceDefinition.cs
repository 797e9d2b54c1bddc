using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.CustomResources;

/// <summary>
/// What a CustomResourceDefinition says of its kind, read from the node tree: it may be of any version, and a mistake
/// in one of its fields costs no more than that field.
/// </summary>
internal sealed class CustomResourceDefinition
{
    private const string ApiGroup = "apiextensions.k8s.io";

    private static readonly FieldPath _spec = FieldPath.Of("spec");

    private CustomResourceDefinition(Manifest manifest, ObjectFields spec)
    {
        Manifest = manifest;
        Spec = spec;
        Group = spec.Text("group") ?? "";
        Kind = Names.Text("kind") ?? "";
        Plural = Names.Text("plural") ?? "";
        Versions = ReadVersions();
    }

    /// <summary>The definition itself.</summary>
    public Manifest Manifest { get; }

    /// <summary>The fields of its <c>spec</c>.</summary>
    public ObjectFields Spec { get; }

    /// <summary>The fields of its <c>spec.names</c>.</summary>
    public ObjectFields Names => Spec.Fields("names");

    /// <summary>The API group of the kind; empty if it is not written.</summary>
    public string Group { get; }

    /// <summary>The kind; empty if it is not written.</summary>
    public string Kind { get; }

    /// <summary>The name of the resource in paths, such as <c>certificates</c>; empty if it is not written.</summary>
    public string Plural { get; }

    /// <summary>The versions, in the order in which they are written.</summary>
    public IReadOnlyList<CustomResourceVersion> Versions { get; }

    /// <summary>Where the versions stand.</summary>
    public Place VersionsPlace =>
        Manifest.At(Spec.Has("versions") ? _spec.Key("versions") : _spec.Key("version")).OnKey();

    /// <summary>Whether objects of the kind live in namespaces; null if the definition does not say so.</summary>
    public bool? IsNamespaced => Spec.Text("scope") switch
    {
        "Namespaced" => true,
        "Cluster" => false,
        _ => null,
    };

    /// <summary>True for <c>apiextensions.k8s.io/v1beta1</c>, which had fields that v1 has not.</summary>
    public bool IsBeta => Manifest.ApiVersion == $"{ApiGroup}/v1beta1";

    /// <summary>True if the API server drops fields that no schema names; the beta version kept them.</summary>
    public bool Prunes => Spec.Flag("preserveUnknownFields") is { } preserves ? !preserves : !IsBeta;

    /// <summary>Tells whether an object defines a custom resource.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if it does.</returns>
    public static bool Is(Manifest manifest) =>
        manifest.Kind == "CustomResourceDefinition" && manifest.Group == ApiGroup;

    /// <summary>What there is of definitions in a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The file without its other objects; null if it surely has no definition.</returns>
    public static ManifestFile? OnlyIn(ManifestFile file)
    {
        ManifestFile only = file with
        {
            Manifests = [.. file.Manifests.Where(Is)],
            Lists = [],
            Fragments = [.. file.Fragments.Where(Is)],
        };
        bool mayHoldMore = file.Fragments.Count == 0
            && file.Documents.Any(document => document.Kind == DocumentKind.Broken);
        return only.Manifests.Count + only.Fragments.Count > 0 || mayHoldMore ? only : null;
    }

    /// <summary>Reads a definition.</summary>
    /// <param name="manifest">An object.</param>
    /// <returns>The definition, or null if the object is none.</returns>
    public static CustomResourceDefinition? Read(Manifest manifest) =>
        Is(manifest) ? new CustomResourceDefinition(manifest, new ObjectFields(manifest.Root).Fields("spec")) : null;

    /// <summary>Reads the schema of a version.</summary>
    /// <param name="version">A version of this definition.</param>
    /// <param name="objectMeta">What the metadata of every object may hold.</param>
    /// <returns>The schema; one that takes anything for a version without schema.</returns>
    public Schema ReadSchema(CustomResourceVersion version, SchemaReference objectMeta)
    {
        StructuralSchemaReader reader = new(Manifest.Source, Prunes, objectMeta);
        Place place = Manifest.At(version.SchemaPath);
        TextSpan span = place.KeyNode?.Span ?? place.Span;
        return reader.ReadRoot(new WrittenSchema(place.Node), span, version.HasStatus);
    }

    private List<CustomResourceVersion> ReadVersions()
    {
        List<CustomResourceVersion> versions = [];
        FieldPath list = _spec.Key("versions");
        IReadOnlyList<YamlNode> items = Spec.Items("versions");
        for (int index = 0; index < items.Count; index++)
        {
            ObjectFields fields = new(items[index]);
            if (fields.Text("name") is { } name)
            {
                versions.Add(ReadVersion(name, fields, list.Index(index)));
            }
        }

        // The first beta definitions had a single version.
        if (items.Count == 0 && Spec.Text("version") is { } only)
        {
            versions.Add(ReadVersion(only, default, _spec.Key("version")) with { IsServed = true });
        }

        return versions;
    }

    private CustomResourceVersion ReadVersion(string name, ObjectFields fields, FieldPath path) => new()
    {
        Definition = this,
        Fields = fields,
        Name = name,
        Path = path,
        SchemaPath = (IsBeta && !fields.Has("schema") ? _spec.Key("validation") : path.Key("schema"))
            .Key("openAPIV3Schema"),
        IsServed = fields.IsTrue("served"),
        IsDeprecated = fields.IsTrue("deprecated"),
        DeprecationWarning = fields.Text("deprecationWarning"),
        HasStatus = HasStatus(fields) || (IsBeta && HasStatus(Spec)),
    };

    private static bool HasStatus(ObjectFields fields) => fields.Fields("subresources").Has("status");
}
