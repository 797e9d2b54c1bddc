using KubeLint.Configuration.Files;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>Translates policies of datree: the rules that one names are those that run.</summary>
internal static class DatreePolicies
{
    private const string Policies = "policies";

    /// <summary>Tells whether a file holds such policies.</summary>
    public static bool IsOne(YamlMapping root) => root.Find(Policies)?.Value.Resolved is YamlSequence;

    /// <summary>Translates the default policy, or the first one.</summary>
    public static void Translate(YamlMapping root, ConfigValues values, TranslationBuilder builder)
    {
        YamlMapping[] policies =
            [.. ((YamlSequence)root.Find(Policies)!.Value.Value.Resolved).Items.Select(item => item.Resolved)
                .OfType<YamlMapping>()];
        YamlMapping? chosen = Array.Find(
            policies, policy => policy.Find("isDefault")?.Value.Resolved is YamlScalar { AsBoolean: true })
            ?? policies.FirstOrDefault();
        if (chosen is null)
        {
            values.AddProblem(
                root.Find(Policies)!.Value.Value.Span, "a list of policies with `rules` is expected here");
        }

        foreach (YamlMapping other in policies.Where(policy => policy != chosen))
        {
            builder.AddUntranslated($"policy {NameOf(other)}, which is not the default");
        }

        builder.IsExclusive = true;
        if (chosen?.Find("rules")?.Value is { } rules)
        {
            ConfigValues.List(rules, node =>
            {
                ConfigSectionReader section = new(node, "a rule", values);
                if (section.Read("identifier", values.Name) is { } identifier)
                {
                    builder.TurnOn(identifier);
                }

                return (string?)null;
            });
        }

        if (root.Find("customRules") is not null)
        {
            builder.AddUntranslated("customRules");
        }
    }

    private static string NameOf(YamlMapping policy) =>
        (policy.Find("name")?.Value.Resolved as YamlScalar)?.Value ?? "without a name";
}
