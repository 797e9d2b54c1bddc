using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A field that is missing or empty and must not be, though no schema says so.</summary>
[Rule(
    "KL0428",
    "missing-needed-field",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field is missing or empty that the API server insists on, such as the ports of a Service.")]
internal sealed class MissingNeededField : TableRule<NeededField>
{
    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<NeededField> rows) =>
        NeededFields.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, NeededField needed, LintSettings settings)
    {
        Field field = new(needed.Owner, needed.Property);
        YamlNode? node = field.NodeIn(manifest);
        if (needed.MapKey is { } key)
        {
            // In a map that is none, what is missing is not an entry.
            node = node is YamlMapping map ? map.Find(key)?.Value.Resolved : Field.IsEmpty(node) ? null : node;
        }

        bool isMissing = node is null or YamlScalar { Type: ScalarType.Null };
        bool isEmpty = needed.IsText ? Field.IsBlank(node) : Field.IsEmpty(node);
        if (!isEmpty || (needed.IsInSchema && isMissing) || PatchName.IsThatOf(manifest)
            || MisspeltField.IsIn(manifest, needed.Owner, field.Key))
        {
            return null;
        }

        string name = needed.MapKey is null ? field.Key : $"{field.Key}.{needed.MapKey}";
        return new Refusal(
            needed.MapKey is null ? field.In(manifest) : manifest.At(needed.Owner, needed.Property, needed.MapKey),
            $"{Whole(manifest, needed.Owner)} has {(isMissing ? "no" : "an empty")} `{name}`",
            $"write `{name}`")
        {
            Why = $"the API server refuses it: {needed.Why}",
        };
    }

    private static string Whole(Manifest manifest, object owner)
    {
        FieldPath path = manifest.Places.PathOf(owner);
        return path.Parent is null || path.Parent.Parent is null ? manifest.DisplayName
            : $"`{path}` of {manifest.DisplayName}";
    }
}
