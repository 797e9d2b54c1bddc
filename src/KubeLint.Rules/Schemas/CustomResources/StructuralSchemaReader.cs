using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.CustomResources;

/// <summary>
/// Turns the <c>openAPIV3Schema</c> of a CustomResourceDefinition into a <see cref="Schema"/>, level by level as values
/// ask for it. What the API server does beyond the keywords is written out: fields that no schema names are dropped,
/// what stands in <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c> checks values and knows no fields, and whole
/// objects have their type and metadata without being told.
/// </summary>
/// <param name="source">The text of the definition.</param>
/// <param name="prunes">False where <c>preserveUnknownFields: true</c> keeps fields that no schema names.</param>
/// <param name="objectMeta">What the metadata of every object may hold.</param>
internal sealed class StructuralSchemaReader(SourceText source, bool prunes, SchemaReference objectMeta)
{
    private static readonly SchemaReference _anything = Schema.Anything;

    /// <summary>Reads the schema of a version.</summary>
    /// <param name="schema">The schema as written.</param>
    /// <param name="place">The key that it stands below.</param>
    /// <param name="hasStatus">True if what an object says of its status is not read.</param>
    /// <returns>The schema of the whole object.</returns>
    public Schema ReadRoot(WrittenSchema schema, TextSpan place, bool hasStatus)
    {
        Schema root = ReadWhole(schema, place);
        return hasStatus ? WholeObject.WithoutStatus(root) : root;
    }

    private SchemaReference? Refer(WrittenSchema parent, string keyword, bool isNested) =>
        parent.Keywords.Entry(keyword) is { } entry ? Refer(entry.Value, entry.Key.Span, isNested) : null;

    private SchemaReference? Refer(YamlNode node, TextSpan place, bool isNested)
    {
        WrittenSchema schema = new(node);
        return !schema.Exists ? null
            : schema.IsEmbeddedResource && !isNested ? new SchemaReference(() => ReadEmbedded(schema, place))
            : new SchemaReference(() => Read(schema, place, isNested));
    }

    private Schema ReadEmbedded(WrittenSchema schema, TextSpan place) => ReadWhole(schema, place) with
    {
        Required = [.. schema.Required.Union(["apiVersion", "kind"])],
    };

    /// <summary>An object with type and metadata, whether the schema tells of them or not.</summary>
    private Schema ReadWhole(WrittenSchema schema, TextSpan place)
    {
        Schema read = Read(schema, place, isNested: false);
        SchemaReference? metadata = Refer(schema.Inner("properties"), "metadata", isNested: true);
        return read with { Properties = WholeObject.Fields(read.Properties, objectMeta, metadata) };
    }

    private Schema Read(WrittenSchema schema, TextSpan place, bool isNested)
    {
        bool isIntOrString = schema.IsIntOrString;
        return new Schema
        {
            Origin = new SchemaOrigin(source, place),
            Types = isIntOrString ? SchemaTypes.Any : WrittenSchema.TypeOf(schema.Type),
            Properties = ReadProperties(schema, isNested),
            AdditionalProperties = ReadAdditionalProperties(schema, isNested),
            Required = schema.Required,
            Items = ReadItems(schema, isNested),
            ListKind = schema.ListKind,
            ListMapKeys = schema.ListMapKeys,
            Enum = schema.EnumValues(),
            Format = schema.Keywords.Text("format"),
            Pattern = schema.Keywords.Text("pattern"),
            Bounds = schema.Bounds(),
            Default = schema.DefaultValue(),
            IsNullable = schema.Keywords.IsTrue("nullable"),
            IsIntOrString = isIntOrString,
            PreservesUnknownFields = isNested || !prunes || schema.PreservesUnknownFields || IsShapeless(schema),
            IsEmbeddedResource = schema.IsEmbeddedResource,
            AllOf = ReadAll(schema, "allOf", isIntOrString),
            AnyOf = isIntOrString && schema.HasIntOrStringParts ? [] : ReadAll(schema, "anyOf"),
            OneOf = ReadAll(schema, "oneOf"),
            Not = Refer(schema, "not", isNested: true),
        };
    }

    /// <summary>No valid schema, so nobody can tell what the API server would make of it.</summary>
    private static bool IsShapeless(WrittenSchema schema) =>
        (schema.Type is null && (schema.Keywords.Has("type") || !schema.Keywords.Has("properties")))
        || (schema.Keywords.Has("properties") && schema.Keywords.Fields("properties").Mapping is null);

    /// <summary>An object without properties has no fields at all, other than in JSON Schema.</summary>
    private Dictionary<string, SchemaReference>? ReadProperties(WrittenSchema schema, bool isNested)
    {
        IReadOnlyList<YamlEntry> written = schema.Properties;
        if (written.Count == 0 && (isNested || schema.Type != "object"))
        {
            return null;
        }

        Dictionary<string, SchemaReference> properties = new(written.Count);
        foreach (YamlEntry entry in written)
        {
            properties[entry.Name] = Refer(entry.Value, entry.Key.Span, isNested) ?? _anything;
        }

        return properties;
    }

    private SchemaReference? ReadAdditionalProperties(WrittenSchema schema, bool isNested) =>
        Refer(schema, "additionalProperties", isNested)
        ?? (schema.Keywords.IsTrue("additionalProperties") ? _anything : null);

    /// <summary>A list that keeps what it does not know keeps it in its items.</summary>
    private SchemaReference? ReadItems(WrittenSchema schema, bool isNested)
    {
        SchemaReference? items = Refer(schema, "items", isNested);
        return items is not null && schema.PreservesUnknownFields
            ? new SchemaReference(() => items.Schema with { PreservesUnknownFields = true }) : items;
    }

    private SchemaReference[] ReadAll(WrittenSchema schema, string keyword, bool isIntOrString = false)
    {
        if (schema.Keywords.Entry(keyword) is not { Value.Resolved: YamlSequence list } entry)
        {
            return [];
        }

        IEnumerable<YamlNode> parts =
            list.Items.Where(item => !isIntOrString || !new WrittenSchema(item).HasIntOrStringParts);
        return [.. parts.Select(item => Refer(item, entry.Key.Span, isNested: true)).OfType<SchemaReference>()];
    }
}
