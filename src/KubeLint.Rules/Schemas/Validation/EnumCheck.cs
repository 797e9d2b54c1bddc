using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Holds a value against those that are allowed.</summary>
internal static class EnumCheck
{
    /// <summary>Checks a value.</summary>
    /// <param name="walk">Takes the finding.</param>
    /// <param name="node">The value.</param>
    /// <param name="schema">The schema.</param>
    public static void Check(SchemaWalk walk, YamlNode node, Schema schema)
    {
        if (schema.Enum.Count == 0
            || IsAllowed(SchemaValue.Of(node), schema.Enum)
            || TypeCheck.IsFilledInLater(node))
        {
            return;
        }

        walk.Add(ViolationKind.UnknownValue, node, schema);
    }

    private static bool IsAllowed(SchemaValue value, IReadOnlyList<SchemaValue> allowed)
    {
        for (int index = 0; index < allowed.Count; index++)
        {
            if (allowed[index] == value)
            {
                return true;
            }
        }

        return false;
    }
}
