using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KubeLint.Configuration;
using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Rules;
using KubeLint.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using NJsonSchema;
using NJsonSchema.Generation;
using NJsonSchema.Generation.TypeMappers;

namespace KubeLint.SchemaTool;

/// <summary>
/// Writes the JSON Schema of config files: its shape and its descriptions come from <see cref="ConfigSettings"/>, the
/// names of rules, options and profiles from the rules themselves.
/// </summary>
internal static class ConfigSchema
{
    private const string Address =
        "https://raw.githubusercontent.com/kubelint/kubelint/main/schemas/kubelint.schema.json";

    private static readonly string[] _selectorLists = ["select", "ignore"];

    /// <summary>The schema.</summary>
    /// <returns>JSON, with a line end at its end.</returns>
    public static string Write()
    {
        JsonObject root = JsonNode.Parse(Generate())!.AsObject();
        JsonObject definitions = root["definitions"]!.AsObject();
        JsonObject properties = root["properties"]!.AsObject();
        Tidy(root);
        definitions.Remove(nameof(RuleOptionValue));
        definitions["Selector"] = Selector();
        foreach (JsonObject section in SectionsOf(root))
        {
            AllowSingleValues(section);
            NameRules(section);
        }

        JsonNode description = properties["options"]!["description"]!.DeepClone();
        properties["options"] = Options(description);
        JsonArray profiles = [.. Profiles.All.Select(profile => JsonValue.Create(profile.Name))];
        properties["profile"]!["enum"] = profiles;
        root["id"] = Address;
        root["title"] = "kubelint config file";
        JsonSerializerOptions options = new()
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return root.ToJsonString(options) + "\n";
    }

    private static string Generate()
    {
        JsonSchemaGeneratorSettings settings = new()
        {
            SerializerSettings = new JsonSerializerSettings
            {
                ContractResolver = new CamelCasePropertyNamesContractResolver(),
                Converters = { new StringEnumConverter { NamingStrategy = new CamelCaseNamingStrategy() } },
            },
            DefaultReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
            DefaultDictionaryValueReferenceTypeNullHandling = ReferenceTypeNullHandling.NotNull,
            TypeMappers =
            {
                new PrimitiveTypeMapper(typeof(KubernetesVersionRange), schema =>
                {
                    schema.Type = JsonObjectType.String | JsonObjectType.Number;
                    schema.Pattern = @"^v?1\.\d+(\.\d+)?(\.\.v?1\.\d+(\.\d+)?)?$";
                }),
                new PrimitiveTypeMapper(typeof(DateOnly), schema =>
                {
                    schema.Type = JsonObjectType.String;
                    schema.Format = "date";
                }),
            },
        };
        return JsonSchema.FromType<ConfigSettings>(settings).ToJson();
    }

    // A key without a value is a mistake, so nothing may be null; descriptions have the lines of the sources.
    private static void Tidy(JsonObject schema)
    {
        if (schema["description"] is JsonValue description)
        {
            schema["description"] = description.ToString().ReplaceLineEndings(" ");
        }

        if (schema["type"] is JsonArray types)
        {
            string[] others = [.. types.Select(type => type!.ToString()).Where(type => type != "null")];
            schema["type"] = others is [var only] ? only
                : new JsonArray([.. others.Select(type => (JsonNode)JsonValue.Create(type))]);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            choices.RemoveAll(choice => choice is JsonObject { } each && each["type"]?.ToString() == "null");
        }

        foreach (JsonObject part in schema.SelectMany(each => PartsOf(each.Value)).ToArray())
        {
            Tidy(part);
        }
    }

    private static IEnumerable<JsonObject> PartsOf(JsonNode? node) => node switch
    {
        JsonObject part => [part],
        JsonArray parts => parts.OfType<JsonObject>(),
        _ => [],
    };

    private static IEnumerable<JsonObject> SectionsOf(JsonObject root) =>
        root["definitions"]!.AsObject().Select(each => each.Value!.AsObject()).Append(root)
            .Where(schema => schema["properties"] is not null)
            .Select(schema => schema["properties"]!.AsObject());

    // A config file may give one value where a list of one is meant.
    private static void AllowSingleValues(JsonObject properties)
    {
        foreach ((string name, JsonNode? node) in properties.ToArray())
        {
            if (node is JsonObject list && list["type"]?.ToString() == "array")
            {
                JsonObject either = [];
                if (list["description"] is { } description)
                {
                    either["description"] = description.DeepClone();
                    list.Remove("description");
                }

                properties.Remove(name);
                either["oneOf"] = new JsonArray(list["items"]!.DeepClone(), list);
                properties[name] = either;
            }
        }
    }

    private static void NameRules(JsonObject properties)
    {
        foreach (JsonNode list in _selectorLists.Select(name => properties[name]).OfType<JsonNode>())
        {
            list.AsObject().Remove("type");
            list.AsObject().Remove("items");
            list["oneOf"] = new JsonArray(
                Reference("Selector"), new JsonObject { ["type"] = "array", ["items"] = Reference("Selector") });
        }
    }

    private static JsonObject Selector() => new()
    {
        ["description"] = "A rule by its code or name, several by the start of codes or a family, or all of them.",
        ["anyOf"] = new JsonArray(
            new JsonObject
            {
                ["enum"] = new JsonArray([.. RuleSelection.Words(RuleCatalogue.Metadata)
                    .Select(word => (JsonNode)JsonValue.Create(word))]),
            },
            new JsonObject { ["type"] = "string", ["pattern"] = "^[Kk][Ll][0-9]{1,4}$" }),
    };

    private static JsonObject Options(JsonNode description)
    {
        JsonObject rules = [];
        foreach (RuleMetadata rule in RuleCatalogue.Metadata.Where(rule => rule.Options.Count > 0))
        {
            JsonObject options = [];
            foreach (RuleOption option in rule.Options)
            {
                options[option.Name] = Option(option);
            }

            foreach (string name in (string[])[rule.Name, rule.Code])
            {
                rules[name] = new JsonObject
                {
                    ["type"] = "object",
                    ["description"] = rule.Summary,
                    ["additionalProperties"] = false,
                    ["properties"] = options.DeepClone(),
                };
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["additionalProperties"] = false,
            ["properties"] = rules,
        };
    }

    private static JsonObject Option(RuleOption option) => option.Default is { } number
        ? new JsonObject
        {
            ["type"] = "integer",
            ["description"] = string.Create(CultureInfo.InvariantCulture, $"{option.Summary} Default: {number}."),
            ["minimum"] = option.Least,
            ["maximum"] = option.Most,
        }
        : new JsonObject
        {
            ["description"] = option.Summary,
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "string" },
                new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
        };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };
}
