using System.Text;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Finds items that are equal in lists that may hold each but once.</summary>
internal static class DuplicateCheck
{
    /// <summary>Checks the items of a list.</summary>
    /// <param name="walk">Takes the findings.</param>
    /// <param name="sequence">The list.</param>
    /// <param name="schema">Its schema.</param>
    public static void Check(SchemaWalk walk, YamlSequence sequence, Schema schema)
    {
        if (sequence.Items.Count > 1 && schema.ListKind == ListKind.Map)
        {
            Check(walk, sequence, schema, KeysOf);
        }
        else if (sequence.Items.Count > 1
            && (schema.ListKind == ListKind.Set || schema.Bounds is { HasUniqueItems: true }))
        {
            Check(walk, sequence, schema, static (_, item, _) => SchemaValue.Of(item));
        }
    }

    private static void Check(
        SchemaWalk walk,
        YamlSequence sequence,
        Schema schema,
        Func<SchemaWalk, YamlNode, Schema, SchemaValue?> identityOf)
    {
        FieldPath? list = null;
        Dictionary<SchemaValue, int> seen = walk.Room.ForItems();
        for (int index = 0; index < sequence.Items.Count; index++)
        {
            YamlNode item = sequence.Items[index].Resolved;
            if (identityOf(walk, item, schema) is { } identity && !seen.TryAdd(identity, index))
            {
                list ??= walk.Path.ToFieldPath();
                walk.Path.Enter(index);
                walk.Add(ViolationKind.DuplicateItem, item, schema, first: list.Index(seen[identity]));
                walk.Path.Leave();
            }
        }
    }

    /// <summary>
    /// The keys that tell items apart, defaults filled in; null if one is missing. Several are joined to one value.
    /// </summary>
    private static SchemaValue? KeysOf(SchemaWalk walk, YamlNode item, Schema list)
    {
        if (item is not YamlMapping mapping)
        {
            return null;
        }

        if (list.ListMapKeys.Count == 1)
        {
            return KeyOf(mapping, list, list.ListMapKeys[0]);
        }

        StringBuilder keys = walk.Room.ForText();
        for (int index = 0; index < list.ListMapKeys.Count; index++)
        {
            if (KeyOf(mapping, list, list.ListMapKeys[index]) is not { } value)
            {
                return null;
            }

            keys.Append((int)value.Type).Append(':').Append(value.Text).Append('\0');
        }

        return new SchemaValue(SchemaTypes.Object, keys.ToString());
    }

    private static SchemaValue? KeyOf(YamlMapping mapping, Schema list, string key) =>
        mapping.Find(key)?.Value.Resolved is { } node && !NodeTypes.IsNull(node)
            ? SchemaValue.Of(node)
            : DefaultOf(list, key);

    private static SchemaValue? DefaultOf(Schema list, string key) =>
        list.Items?.Schema.Properties?.TryGetValue(key, out SchemaReference? field) == true
            ? field.Schema.Default : null;
}
