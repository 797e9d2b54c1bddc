using System.Globalization;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A number of pods, or a percentage of them, that is neither.</summary>
[Rule(
    "KL0433",
    "invalid-percentage",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A field for a number of pods or a percentage holds a text that is neither, less than 0 or too much.")]
internal sealed class InvalidPercentage : TableRule<IntOrPercent>
{
    private const int All = 100;

    /// <inheritdoc/>
    protected override void List(object part, LintSettings settings, TableRows<IntOrPercent> rows) =>
        IntsOrPercents.List(part, rows);

    /// <inheritdoc/>
    protected internal override Refusal? Judge(Manifest manifest, IntOrPercent row, LintSettings settings)
    {
        Field field = new(row.Owner, row.Property);
        return row.Value?.Value is { } text && field.NodeIn(manifest) is YamlScalar node
            && Fault(field.Key, text, row.IsBounded, node) is { } fault && !Blanks.AppearIn(text)
            ? new Refusal(field.In(manifest), fault.Problem, fault.Advice) : null;
    }

    private static (string Problem, string Advice)? Fault(string key, string text, bool isBounded, YamlScalar node)
    {
        if (node.AsInt64 is { } number)
        {
            return number < 0 ? ($"`{key}` is {text}, less than nothing", "write 0 or more") : null;
        }

        bool isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        ReadOnlySpan<char> digits = text.EndsWith('%') ? text.AsSpan(0, text.Length - 1) : [];
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return isNumber ? ($"`{key}` is a number in quotes", "remove the quotes, or write `%` after the number")
                : ($"`{text}` is neither a number nor a percentage", "write a number, or a whole one and `%`");
        }

        bool isMore = !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int percent)
            || percent > All;
        return isBounded && isMore ? ($"`{key}` is {text}, more than all pods", "write 100% or less") : null;
    }
}
