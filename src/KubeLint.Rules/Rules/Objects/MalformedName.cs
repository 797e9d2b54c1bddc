using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A field that names something by a name which nothing can have.</summary>
[Rule(
    "KL0425",
    "malformed-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field names a class, a Secret, an API group or the like by a name that nothing of its sort can have.")]
internal sealed class MalformedName : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        ModelParts.Of(manifest)
            .SelectMany(part => NamedFields.Of(part, context.Settings))
            .Select(field => NameRefusal.Of(
                $"The {field.What} `{field.Value}`",
                field.Value,
                field.Grammar,
                () => manifest.At(field.Owner, field.Property)))
            .OfType<Refusal>();
}
