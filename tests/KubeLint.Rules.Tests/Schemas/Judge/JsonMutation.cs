using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>Puts one thing in a value wrong, or different.</summary>
internal static class JsonMutation
{
    private static readonly string[] _values =
    [
        "null", "\"text\"", "\"\"", "\"7\"", "7", "1.5", "1.0", "1e2", "10000000000", "true",
        "{}", "[]", "[null]", "{\"unknown\":1}", "\"2024-05-31 12:00\"", "\"2024-13-31T12:00:00Z\"", "\"%%%\"",
    ];

    /// <summary>The value with one change.</summary>
    /// <param name="value">The value; left as it is.</param>
    public static Gen<JsonNode> Of(JsonNode value) =>
        from place in Gen.Choose(0, Places(value).Count - 1)
        from change in Gen.Frequency(
            (6, Gen.Elements(_values).Select<string, Action<JsonNode>>(text => node => Replace(node, JsonNode.Parse(text)))),
            (1, Gen.Constant<Action<JsonNode>>(Remove)),
            (1, Gen.Constant<Action<JsonNode>>(AddField)),
            (1, Gen.Constant<Action<JsonNode>>(ChangeCase)),
            (1, Gen.Constant<Action<JsonNode>>(Repeat)))
        select Change(value, place, change);

    private static JsonNode Change(JsonNode value, int place, Action<JsonNode> change)
    {
        JsonNode copy = value.DeepClone();
        change(Places(copy)[place]);
        return copy;
    }

    /// <summary>All values below the root; the root itself if there are none.</summary>
    private static List<JsonNode> Places(JsonNode root)
    {
        List<JsonNode> places = [.. Below(root)];
        return places.Count == 0 ? [root] : places;
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }

    private static void Replace(JsonNode node, JsonNode? other)
    {
        if (node.Parent is JsonObject fields)
        {
            fields[node.GetPropertyName()] = other;
        }
        else if (node.Parent is JsonArray items)
        {
            items[node.GetElementIndex()] = other;
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject fields)
        {
            fields.Remove(node.GetPropertyName());
        }
        else if (node.Parent is JsonArray items)
        {
            items.RemoveAt(node.GetElementIndex());
        }
    }

    private static void AddField(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            fields["unknown"] = 1;
        }
    }

    private static void ChangeCase(JsonNode node)
    {
        if (node.Parent is JsonObject fields)
        {
            string name = node.GetPropertyName();
            fields.Remove(name);
            fields[name.ToUpperInvariant()] = node;
        }
    }

    private static void Repeat(JsonNode node)
    {
        if (node.Parent is JsonArray items)
        {
            items.Add(node.DeepClone());
        }
    }
}
