using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A negative number of things or of seconds.</summary>
[Rule(
    "KL0421",
    "negative-count",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A number of replicas, retries, seconds or the like is negative.")]
internal sealed class NegativeCount : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        from part in ModelParts.Of(manifest)
        from count in Counts.Of(part)
        where count.Value < 0
        let field = new Field(count.Owner, count.Property)
        select new Refusal(
            field.In(manifest),
            string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {count.Value}, less than nothing"),
            $"write 0 or more, or leave `{field.Key}` to its default");
}
