using System.Globalization;
using KubeLint.Configuration;
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
internal sealed class NegativeCount : TableRule<Count>
{
    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<Count> rows) =>
        Counts.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, Count count, LintSettings settings)
    {
        if (count.Value is null or >= 0)
        {
            return null;
        }

        Field field = new(count.Owner, count.Property);
        return new Refusal(
            field.In(manifest),
            string.Create(CultureInfo.InvariantCulture, $"`{field.Key}` is {count.Value}, less than nothing"),
            $"write 0 or more, or leave `{field.Key}` to its default");
    }
}
