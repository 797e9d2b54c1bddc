using System.Text.Json.Nodes;
using KubeLint.Schemas;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>
/// Writes a schema of a built-in kind as JSON Schema (draft 4), as far as JSON Schema can say it. What Go types make of
/// numbers and quantities is written out, so that another validator has no excuse.
/// </summary>
internal sealed class JsonSchemaWriter
{
    /// <summary>The grammar of <c>resource.Quantity</c>, blanks around it included.</summary>
    private const string Quantity =
        @"^\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(([KMGTPE]i)|[numkMGTPE]|([eE][+-]?[0-9]+))?\s*$";

    private readonly JsonObject _definitions = [];

    /// <summary>Writes a schema and all definitions that it needs.</summary>
    public static string Write(Schema root)
    {
        JsonSchemaWriter writer = new();
        JsonObject schema = writer.Of(root);
        schema["definitions"] = writer._definitions;
        return schema.ToJsonString();
    }

    private JsonObject Of(Schema schema)
    {
        if (schema.Name is not { } name)
        {
            return Body(schema);
        }

        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = new JsonObject();
            _definitions[name] = Body(schema);
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Body(Schema schema)
    {
        JsonObject body = [];
        WriteType(body, schema);
        if (schema.Properties is { } properties)
        {
            body["properties"] = new JsonObject(
                properties.Select(each => KeyValuePair.Create<string, JsonNode?>(each.Key, Of(each.Value.Schema))));
            if (!schema.PreservesUnknownFields && schema.AdditionalProperties is null)
            {
                body["additionalProperties"] = false;
            }
        }

        if (schema.AdditionalProperties is { } others)
        {
            body["additionalProperties"] = Of(others.Schema);
        }

        string[] required = [.. schema.Required.Where(name => schema.Properties?[name].Schema.Default is null)];
        if (required.Length > 0)
        {
            body["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        if (schema.Items is { } items)
        {
            body["items"] = Of(items.Schema);
            body["uniqueItems"] = schema.ListKind == ListKind.Set;
        }

        if (schema.Enum.Count > 0)
        {
            body["enum"] = new JsonArray([.. schema.Enum.Select(value => JsonValue.Create(value.Text))]);
        }

        WriteBounds(body, schema);
        WriteCombination(body, schema);
        return body;
    }

    private void WriteCombination(JsonObject body, Schema schema)
    {
        Write("allOf", schema.AllOf);
        Write("anyOf", schema.AnyOf);
        Write("oneOf", schema.OneOf);
        if (schema.Not is { } not)
        {
            body["not"] = Of(not.Schema);
        }

        void Write(string keyword, IReadOnlyList<SchemaReference> parts)
        {
            if (parts.Count > 0)
            {
                body[keyword] = new JsonArray([.. parts.Select(part => Of(part.Schema))]);
            }
        }
    }

    private static void WriteBounds(JsonObject body, Schema schema)
    {
        if (schema.Pattern is { } pattern)
        {
            body["pattern"] = pattern;
        }

        if (schema.Bounds is not { } bounds)
        {
            return;
        }

        Write("minimum", bounds.Minimum);
        Write("maximum", bounds.Maximum);
        Write("multipleOf", bounds.MultipleOf);
        Write("minLength", bounds.MinLength);
        Write("maxLength", bounds.MaxLength);
        Write("minItems", bounds.MinItems);
        Write("maxItems", bounds.MaxItems);
        Write("minProperties", bounds.MinProperties);
        Write("maxProperties", bounds.MaxProperties);
        body["uniqueItems"] = bounds.HasUniqueItems;
        body["exclusiveMinimum"] = bounds.IsMinimumExclusive;
        body["exclusiveMaximum"] = bounds.IsMaximumExclusive;

        void Write(string keyword, double? bound)
        {
            if (bound is { } value)
            {
                body[keyword] = value == Math.Floor(value) ? (int)value : value;
            }
        }
    }

    private static void WriteType(JsonObject body, Schema schema)
    {
        SchemaTypes types = schema.IsIntOrString ? SchemaTypes.Integer | SchemaTypes.String : schema.Types;
        if (types != SchemaTypes.Any)
        {
            body["type"] = new JsonArray(
            [
                .. Enum.GetValues<SchemaTypes>().Where(type => type != SchemaTypes.Any && types.HasFlag(type))
                    .Select(type => JsonValue.Create(type.ToString().ToLowerInvariant())),
            ]);
        }

        switch (schema.Format)
        {
            case "int32" or "int-or-string":
                body["minimum"] = int.MinValue;
                body["maximum"] = int.MaxValue;
                break;
            case "int64":
                body["minimum"] = long.MinValue;
                body["maximum"] = long.MaxValue;
                break;
            case "byte":
                body["format"] = "byte";
                break;
            case "date-time" or "date-time-micro":
                body["format"] = "date-time";
                break;
            case "quantity":
                body["pattern"] = Quantity;
                break;
        }
    }
}
