using System.Text;
using System.Text.Json;
using KubeLint.Cli.Documentation;
using KubeLint.Findings;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>Writes rules as SARIF <c>reportingDescriptor</c>s.</summary>
/// <param name="json">Where they go.</param>
internal sealed class SarifRule(Utf8JsonWriter json)
{
    private const int UsualLength = 16 * 1024;

    /// <summary>Where the pages are put together, one after the other.</summary>
    private readonly StringBuilder _page = new(UsualLength);

    /// <summary>Writes a rule.</summary>
    /// <param name="rule">The rule.</param>
    public void Write(RuleMetadata rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", PascalCase(rule.Name));
        WriteText("shortDescription", Words.Sentence(rule.Summary));
        WriteText("fullDescription", Words.Sentence($"{rule.Summary} {rule.Why}".Trim()));
        json.WriteString("helpUri", rule.HelpUri);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Why}\n\n{rule.HowToFix}".Trim());
        WritePage(rule);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.EnabledByDefault);
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        WriteProperties(rule);
        json.WriteEndObject();
    }

    /// <summary>The SARIF level of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The level.</returns>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    // GitHub code scanning reads these: https://docs.github.com/code-security, "SARIF support for code scanning".
    private void WriteProperties(RuleMetadata rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("kubernetes");
        json.WriteStringValue(Words.Of(rule.Family));
        json.WriteEndArray();
        json.WriteString("precision", Words.Of(rule.Confidence));
        string problem = rule.Severity is Severity.Info ? "recommendation" : Words.Of(rule.Severity);
        json.WriteString("problem.severity", problem);
        json.WriteStartArray("equivalents");
        foreach (string equivalent in rule.Equivalents)
        {
            json.WriteStringValue(equivalent);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePage(RuleMetadata rule)
    {
        _page.Clear();
        RulePage.AppendBody(_page, rule);
        json.WritePropertyName("markdown");
        foreach (ReadOnlyMemory<char> part in _page.GetChunks())
        {
            json.WriteStringValueSegment(part.Span, isFinalSegment: false);
        }

        json.WriteStringValueSegment(ReadOnlySpan<char>.Empty, isFinalSegment: true);
    }

    private void WriteText(string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string PascalCase(string name) =>
        string.Concat(name.Split('-').Select(word => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1))));
}
