using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>Reads the config files of other linters. Whose a file is, is told by its content.</summary>
public static class PeerConfig
{
    /// <summary>The files that are taken, for messages.</summary>
    public const string Known =
        "the configs of kube-linter, polaris and checkov, policies of datree, ignore files of trivy, and lists of "
        + "checks of checkov or trivy";

    /// <summary>Translates a config file.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>The translation; null if the file is none of those that are taken.</returns>
    public static PeerTranslation? Translate(SourceText source, IReadOnlyList<RuleMetadata> rules)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rules);
        YamlStream stream = YamlReader.Read(source);
        YamlNode? root = stream.Documents.Count == 0 ? null : stream.Documents[0].Root?.Resolved;
        ConfigValues values = new(source);
        if (CheckList.In(source, root) is { } list)
        {
            TranslationBuilder listed = new(list.Tool, rules);
            list.Translate(listed);
            return listed.Build(values.Problems);
        }

        foreach (YamlProblem problem in stream.Problems)
        {
            values.AddProblem(problem.Span, problem.Message);
        }

        if (root is not YamlMapping mapping || PeerOf(mapping) is not (var tool, var translate))
        {
            return values.Problems.Count == 0 ? null : new TranslationBuilder("", rules).Build(values.Problems);
        }

        TranslationBuilder builder = new(tool, rules);
        translate(mapping, values, builder);
        return builder.Build(values.Problems);
    }

    private static (string Tool, Action<YamlMapping, ConfigValues, TranslationBuilder> Translate)? PeerOf(
        YamlMapping root) =>
        KubeLinterConfig.IsOne(root) ? ("kube-linter", KubeLinterConfig.Translate)
        : PolarisConfig.IsOne(root) ? ("polaris", PolarisConfig.Translate)
        : CheckovConfig.IsOne(root) ? ("checkov", CheckovConfig.Translate)
        : DatreePolicies.IsOne(root) ? ("datree", DatreePolicies.Translate)
        : TrivyIgnore.IsOne(root) ? ("trivy", TrivyIgnore.Translate)
        : null;
}
