using System.Collections.Concurrent;
using System.Collections.Frozen;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>
/// Turns files of JSON Schema into <see cref="Schema"/>s, level by level as values ask for it. It reads what schemas of
/// Kubernetes objects are written in, drafts 4 to 2020-12, with the extensions of Kubernetes; a keyword that it does
/// not know restricts nothing. Safe to use from several threads.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="objectMeta">What the metadata of every object may hold.</param>
internal sealed class JsonSchemaReader(JsonSchemaFiles files, SchemaReference objectMeta)
{
    private const string AdditionalProperties = "additionalProperties";
    private const string Reference = "$ref";

    private static readonly FrozenDictionary<string, SchemaReference> _none =
        FrozenDictionary<string, SchemaReference>.Empty;

    /// <summary>What says nothing of values, so that a <c>$ref</c> beside it stands as if alone.</summary>
    private static readonly FrozenSet<string> _notes = FrozenSet.Create(
        StringComparer.Ordinal,
        Reference, "$comment", "$defs", "$id", "$schema", "default", "definitions", "deprecated", "description",
        "example", "examples", "externalDocs", "id", "readOnly", "title", "writeOnly",
        "x-kubernetes-group-version-kind", "x-kubernetes-patch-merge-key", "x-kubernetes-patch-strategy");

    private readonly ConcurrentDictionary<YamlNode, SchemaReference> _schemas =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads the schema of a whole object.</summary>
    /// <param name="file">The file.</param>
    /// <returns>
    /// The schema. As the API server has it, metadata is that of all objects with what the file asks beside, and what
    /// an object says of its status is not read.
    /// </returns>
    public Schema ReadObject(JsonSchemaFile file)
    {
        Schema root = Refer(file, file.Root, JsonSchemaFile.PlaceOf(file.Root)).Schema;
        IReadOnlyDictionary<string, SchemaReference> properties = root.Properties ?? _none;
        Schema whole = root with
        {
            Properties = WholeObject.Fields(properties, objectMeta, properties.GetValueOrDefault("metadata")),
            PreservesUnknownFields = root.PreservesUnknownFields && !IsStrictBelow(file, root),
        };
        return properties.ContainsKey("status") ? WholeObject.WithoutStatus(whole) : whole;
    }

    /// <summary>
    /// The usual converter of definitions closes all objects but the outermost, whose fields it lists all the same.
    /// </summary>
    private static bool IsStrictBelow(JsonSchemaFile file, Schema root) =>
        new WrittenSchema(file.Root).Keywords is var keywords
        && !keywords.Has(AdditionalProperties) && !keywords.Has("patternProperties") && !keywords.Has(Reference)
        && !keywords.IsTrue("x-kubernetes-preserve-unknown-fields")
        && root is { AllOf.Count: 0, Properties: { } properties }
        && properties.ContainsKey("apiVersion") && properties.ContainsKey("kind")
        && properties.Any(field => field.Key != "metadata" && field.Value.Schema is
            { Properties: not null, AdditionalProperties: null, PreservesUnknownFields: false });

    private SchemaReference Refer(JsonSchemaFile file, YamlNode written, TextSpan place)
    {
        YamlNode node = written.Resolved;
        return _schemas.TryGetValue(node, out SchemaReference? known) ? known
            : _schemas.GetOrAdd(node, new SchemaReference(() => Read(file, node, place)));
    }

    private SchemaReference? Refer(JsonSchemaFile file, WrittenSchema parent, string keyword) =>
        parent.Keywords.Entry(keyword) is { } entry ? Refer(file, entry.Value, entry.Key.Span) : null;

    /// <summary>
    /// Follows references until something else is written. They may lead in a circle, which ends here.
    /// </summary>
    private Schema Read(JsonSchemaFile file, YamlNode node, TextSpan place)
    {
        HashSet<YamlNode>? passed = null;
        (JsonSchemaFile File, YamlNode Node, TextSpan Place) at = (file, node, place);
        while (new WrittenSchema(at.Node) is var schema && schema.Keywords.Entry(Reference) is { } reference)
        {
            if (!(passed ??= new(ReferenceEqualityComparer.Instance)).Add(at.Node))
            {
                files.AddProblem(at.File.Source, reference.Value.Span, "this leads back to itself, and to no schema");
                return Schema.Anything;
            }

            bool isAlone = at.File.IsOfOldDraft || schema.Keywords.All().All(entry => _notes.Contains(entry.Name));
            if (files.Follow(at.File, reference) is not { } target)
            {
                return isAlone ? Schema.Anything : ReadKeywords(at.File, schema, at.Place);
            }

            if (!isAlone)
            {
                Schema beside = ReadKeywords(at.File, schema, at.Place);
                return beside with { AllOf = [Refer(target.File, target.Node, target.Place), .. beside.AllOf] };
            }

            at = (target.File, target.Node.Resolved, target.Place);
        }

        // Whoever comes by another way gets the same schema.
        return passed is null ? ReadWritten(at.File, at.Node, at.Place) : Refer(at.File, at.Node, at.Place).Schema;
    }

    private Schema ReadWritten(JsonSchemaFile file, YamlNode node, TextSpan place)
    {
        if (node is YamlMapping)
        {
            Schema read = ReadKeywords(file, new WrittenSchema(node), place);
            return read.IsEmbeddedResource ? ReadEmbedded(read) : read;
        }

        if (node is not YamlScalar { AsBoolean: { } takesAnything })
        {
            files.AddProblem(file.Source, node.Span, "a schema is an object, `true` or `false`");
            return Schema.Anything;
        }

        return takesAnything ? Schema.Anything
            : new Schema { Origin = new SchemaOrigin(file.Source, place), Not = Schema.Anything };
    }

    private Schema ReadEmbedded(Schema read) => read with
    {
        Properties = WholeObject.Fields(read.Properties, objectMeta, read.Properties?.GetValueOrDefault("metadata")),
        Required = [.. read.Required.Union(["apiVersion", "kind"])],
    };

    private Schema ReadKeywords(JsonSchemaFile file, WrittenSchema schema, TextSpan place) => new()
    {
        Origin = new SchemaOrigin(file.Source, place),
        Types = schema.IsIntOrString ? SchemaTypes.Any : ReadTypes(file, schema),
        Properties = ReadProperties(file, schema),
        AdditionalProperties = RefusesOthers(schema) ? null : Refer(file, schema, AdditionalProperties),
        Required = schema.Required,
        Items = ReadItems(file, schema),
        ListKind = schema.ListKind,
        ListMapKeys = schema.ListMapKeys,
        Enum = schema.Keywords.Entry("const") is { } only ? [SchemaValue.Of(only.Value)] : schema.EnumValues(),
        Format = schema.Keywords.Text("format"),
        Pattern = schema.Keywords.Text("pattern"),
        Bounds = schema.Bounds(),
        Default = schema.DefaultValue(),
        IsNullable = schema.Keywords.IsTrue("nullable"),
        IsIntOrString = schema.IsIntOrString,
        PreservesUnknownFields = !IsClosed(schema),
        IsEmbeddedResource = schema.IsEmbeddedResource,
        AllOf = ReadAll(file, schema, "allOf"),
        AnyOf = schema.IsIntOrString && schema.HasIntOrStringParts ? [] : ReadAll(file, schema, "anyOf"),
        OneOf = ReadAll(file, schema, "oneOf"),
        Not = Refer(file, schema, "not"),
    };

    /// <summary>Patterns of keys are not read, and so nothing is known of fields beside those that are named.</summary>
    private static bool IsClosed(WrittenSchema schema) =>
        RefusesOthers(schema)
        && !schema.PreservesUnknownFields && !schema.Keywords.Has("patternProperties");

    private static bool RefusesOthers(WrittenSchema schema) =>
        schema.Keywords.Flag(AdditionalProperties) == false;

    private SchemaTypes ReadTypes(JsonSchemaFile file, WrittenSchema schema)
    {
        if (schema.Keywords.Entry("type") is not { } entry)
        {
            return SchemaTypes.Any;
        }

        SchemaTypes types = SchemaTypes.Any;
        IReadOnlyList<YamlNode> words = (entry.Value.Resolved as YamlSequence)?.Items ?? [entry.Value];
        foreach (YamlNode word in words)
        {
            SchemaTypes type = WrittenSchema.TypeOf((word.Resolved as YamlScalar)?.AsString);
            if (type == SchemaTypes.Any)
            {
                files.AddProblem(file.Source, word.Span, "this is no type that JSON has");
                return SchemaTypes.Any;
            }

            types |= type;
        }

        return types;
    }

    private IReadOnlyDictionary<string, SchemaReference>? ReadProperties(JsonSchemaFile file, WrittenSchema schema)
    {
        if (schema.Keywords.Entry("properties") is { } entry && entry.Value.Resolved is not YamlMapping)
        {
            files.AddProblem(file.Source, entry.Value.Span, "`properties` is an object with a schema for each field");
        }

        IReadOnlyList<YamlEntry> written = schema.Properties;
        return written.Count == 0 ? IsClosed(schema) ? _none : null
            : written.ToDictionary(
                field => field.Name, field => Refer(file, field.Value, field.Key.Span), StringComparer.Ordinal);
    }

    /// <summary>Items that have a schema each, by their place in the list, are not looked at.</summary>
    private SchemaReference? ReadItems(JsonSchemaFile file, WrittenSchema schema) =>
        schema.Keywords.Has("prefixItems") || schema.Keywords.Entry("items")?.Value.Resolved is YamlSequence
            ? null : Refer(file, schema, "items");

    private SchemaReference[] ReadAll(JsonSchemaFile file, WrittenSchema schema, string keyword) =>
        schema.Keywords.Entry(keyword) is { } entry
            ? [.. schema.Keywords.Items(keyword).Select(part => Refer(file, part, entry.Key.Span))] : [];
}
