using System.Text.Json;
using KubeLint.Cli.Output;
using KubeLint.Cli.Output.Json;
using KubeLint.Findings;

namespace KubeLint.Cli.Documentation;

/// <summary>Writes rules as JSON.</summary>
internal static class RuleJson
{
    /// <summary>Writes the list of all rules.</summary>
    /// <param name="rules">The rules, by code.</param>
    /// <param name="output">Where it goes.</param>
    public static void WriteList(IReadOnlyList<RuleMetadata> rules, Stream output)
    {
        using (Utf8JsonWriter json = new(output, JsonStream.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (RuleMetadata rule in rules)
            {
                json.WriteStartObject();
                WriteFacts(json, rule);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFacts(Utf8JsonWriter json, RuleMetadata rule)
    {
        json.WriteString("id", rule.Code);
        json.WriteString("name", rule.Name);
        json.WriteString("family", Words.Of(rule.Family));
        json.WriteString("severity", Words.Of(rule.Severity));
        json.WriteString("confidence", Words.Of(rule.Confidence));
        json.WriteBoolean("default", rule.EnabledByDefault);
        json.WriteBoolean("fixable", rule.IsFixable);
        json.WriteString("summary", rule.Summary);
        json.WriteString("helpUri", rule.HelpUri);
        json.WriteStartArray("equivalents");
        foreach (string equivalent in rule.Equivalents)
        {
            json.WriteStringValue(equivalent);
        }

        json.WriteEndArray();
        json.WriteStartArray("options");
        foreach (RuleOption option in rule.Options)
        {
            WriteOption(json, option);
        }

        json.WriteEndArray();
    }

    private static void WriteOption(Utf8JsonWriter json, RuleOption option)
    {
        json.WriteStartObject();
        json.WriteString("name", option.Name);
        json.WriteString("summary", option.Summary);
        json.WriteString("type", option.IsList ? "list" : "number");
        if (option.Default is { } number)
        {
            json.WriteNumber("default", number);
            json.WriteNumber("minimum", option.Least);
            json.WriteNumber("maximum", option.Most);
        }

        json.WriteEndObject();
    }
}
