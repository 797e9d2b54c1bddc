using KubeLint.Manifests;

namespace KubeLint.Schemas.Validation;

/// <summary>Follows paths through schemas.</summary>
internal static class SchemaSteps
{
    /// <summary>The schemas that a path passes.</summary>
    /// <param name="root">The schema of the whole object.</param>
    /// <param name="path">The path.</param>
    /// <returns>The root first; it ends early where no schema says anything.</returns>
    public static IReadOnlyList<(FieldPath Path, Schema Schema)> To(Schema root, FieldPath path)
    {
        List<(FieldPath Path, Schema Schema)> steps = [(FieldPath.Root, root)];
        foreach (FieldPath step in path.Steps())
        {
            if (Below(steps[^1].Schema, step) is not { } next)
            {
                break;
            }

            steps.Add((step, next));
        }

        return steps;
    }

    private static Schema? Below(Schema schema, FieldPath step) => step.LastKey is not { } key ? schema.Items?.Schema
        : schema.Properties?.TryGetValue(key, out SchemaReference? field) == true ? field.Schema
        : schema.AdditionalProperties?.Schema;
}
