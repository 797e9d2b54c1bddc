using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.CustomResources;

/// <summary>
/// One of the schemas that the <c>openAPIV3Schema</c> of a definition is made of, and where it stands. Paths are put
/// together when somebody asks: most schemas are in order.
/// </summary>
internal sealed class SchemaSite
{
    private readonly FieldPath? _root;
    private readonly string? _name;

    private SchemaSite(YamlNode? node, SchemaSite? parent, FieldPath? root, string keyword, string? name, int index)
    {
        Schema = new WrittenSchema(node);
        Parent = parent;
        _root = root;
        Keyword = keyword;
        _name = name;
        Index = index;
        IsPart = keyword is "allOf" or "anyOf" or "oneOf" or "not";
        IsNested = IsPart || parent?.IsNested == true;
        IsMetadata = Keyword == "properties" && _name is "metadata" or "kind" or "apiVersion"
            && parent is { HasMetadata: true };
        IsInMetadata = IsMetadata || parent?.IsInMetadata == true;
    }

    /// <summary>The schema.</summary>
    public WrittenSchema Schema { get; }

    /// <summary>The schema around, or null for the root.</summary>
    public SchemaSite? Parent { get; }

    /// <summary>The keyword of the schema around that leads here; empty for the root.</summary>
    public string Keyword { get; }

    /// <summary>The place in the list of a combination, from 0; -1 for what stands in none.</summary>
    public int Index { get; }

    /// <summary>True for the schema of the whole object.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>True for the schema of a list's items.</summary>
    public bool IsItem => Keyword == "items";

    /// <summary>True for a member of <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c>, and for <c>not</c>.</summary>
    public bool IsPart { get; }

    /// <summary>True for such a member and all below it: there, values are judged and no fields are defined.</summary>
    public bool IsNested { get; }

    /// <summary>True where the type and metadata of an object stand: in the root and in embedded resources.</summary>
    public bool HasMetadata => IsRoot || Schema.IsEmbeddedResource;

    /// <summary>True for the <c>apiVersion</c>, <c>kind</c> or <c>metadata</c> of an object.</summary>
    public bool IsMetadata { get; }

    /// <summary>True for what <see cref="IsMetadata"/> is true for and all below it.</summary>
    public bool IsInMetadata { get; }

    /// <summary>The name of the field, or null if it is none.</summary>
    public string? FieldName => Keyword == "properties" ? _name : null;

    /// <summary>The path of the schema inside the definition.</summary>
    public FieldPath Path => _root
        ?? (_name is not null ? Parent!.Path.Key(Keyword).Key(_name)
            : Index >= 0 ? Parent!.Path.Key(Keyword).Index(Index)
            : Parent!.Path.Key(Keyword));

    /// <summary>The path of the field inside a custom resource, such as <c>spec.ports[].name</c>; empty for the root.
    /// </summary>
    public string Field => Parent is null || IsPart ? Parent?.Field ?? ""
        : IsItem ? $"{Parent.Field}[]"
        : $"{Parent.Field}{(Parent.Field.Length > 0 ? "." : "")}{_name ?? "*"}";

    /// <summary>The keyword of the innermost combination around; null outside of combinations.</summary>
    public string? Combination => IsPart ? Keyword : Parent?.Combination;

    /// <summary>What messages call the field, inside a sentence.</summary>
    public string Noun => Field.Length > 0 ? $"`{Field}`" : "the object as a whole";

    /// <summary>The same, to start a sentence with.</summary>
    public string Subject => Field.Length > 0 ? $"`{Field}`" : "The object as a whole";

    /// <summary>All schemas below a root, itself included, each before those below it.</summary>
    /// <param name="node">The root's node, or null if there is none.</param>
    /// <param name="path">Its path inside the definition.</param>
    /// <returns>The schemas; none if the node is no schema.</returns>
    public static IEnumerable<SchemaSite> Of(YamlNode? node, FieldPath path)
    {
        Stack<SchemaSite> open = new([new SchemaSite(node, parent: null, path, keyword: "", name: null, index: -1)]);
        while (open.TryPop(out SchemaSite? site))
        {
            if (site.Schema.Exists)
            {
                yield return site;
                site.PushChildren(open);
            }
        }
    }

    /// <summary>The schema of a keyword.</summary>
    /// <param name="keyword">The keyword, such as <c>items</c>.</param>
    /// <param name="name">The key below it, or null if the schema is its value.</param>
    /// <returns>The schema, or null if there is none.</returns>
    public SchemaSite? Find(string keyword, string? name = null)
    {
        ObjectFields fields = name is null ? Schema.Keywords : Schema.Keywords.Fields(keyword);
        SchemaSite site = new(fields.Entry(name ?? keyword)?.Value, this, root: null, keyword, name, index: -1);
        return site.Schema.Exists ? site : null;
    }

    private void PushChildren(Stack<SchemaSite> open)
    {
        foreach (YamlEntry entry in Schema.Keywords.All())
        {
            switch (entry.Name)
            {
                case "properties":
                    foreach (YamlEntry property in new ObjectFields(entry.Value).All())
                    {
                        open.Push(new SchemaSite(property.Value, this, null, entry.Name, property.Name, -1));
                    }

                    break;
                case "additionalProperties" when IsNested:
                    // It cannot be there at all, so nothing is gained by what is in it.
                    break;
                case "items" or "additionalProperties" or "not":
                    open.Push(new SchemaSite(entry.Value, this, null, entry.Name, name: null, index: -1));
                    break;
                case "allOf" or "anyOf" or "oneOf" when entry.Value.Resolved is YamlSequence list:
                    for (int index = 0; index < list.Items.Count; index++)
                    {
                        open.Push(new SchemaSite(list.Items[index], this, null, entry.Name, name: null, index));
                    }

                    break;
            }
        }
    }
}
