using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeLint.Generators.Catalogue;

/// <summary>Writes the generated part of <c>RuleCatalogue</c>.</summary>
internal static class CatalogueWriter
{
    /// <summary>The file.</summary>
    /// <param name="rules">The rules in the order that the catalogue has, each with its page.</param>
    public static SourceText Write(IReadOnlyList<(RuleDeclaration Rule, RulePage Page)> rules)
    {
        CodeWriter code = new("System.Collections.Generic", "KubeLint.Findings");
        code.Line("namespace KubeLint.Rules;");
        code.Line();
        code.Line(CodeWriter.GeneratedAttribute);
        code.Open("static partial class RuleCatalogue");
        code.Line("public static partial IReadOnlyList<RuleMetadata> Metadata => AllMetadata;");
        code.Line();
        code.Line("internal static partial IReadOnlyList<Rule> Rules => AllRules;");
        code.Line();
        code.Open("private static readonly RuleMetadata[] AllMetadata =");
        foreach ((RuleDeclaration rule, RulePage page) in rules)
        {
            WriteMetadata(code, rule, page);
        }

        code.Close(";");
        code.Line();
        code.Open("private static readonly Rule[] AllRules =");
        for (int index = 0; index < rules.Count; index++)
        {
            code.Line(FormattableString.Invariant(
                $"new {rules[index].Rule.FullName} {{ Metadata = AllMetadata[{index}] }},"));
        }

        code.Close(";");
        return code.ToSource();
    }

    private static void WriteMetadata(CodeWriter code, RuleDeclaration rule, RulePage page)
    {
        code.Open("new RuleMetadata");
        code.Line($"Code = {Literal(rule.Code)},");
        code.Line($"Name = {Literal(rule.Name)},");
        code.Line($"Family = RuleFamily.{rule.Family},");
        code.Line($"Severity = Severity.{rule.Severity},");
        code.Line($"Confidence = Confidence.{rule.Confidence},");
        code.Line($"EnabledByDefault = {(rule.EnabledByDefault ? "true" : "false")},");
        code.Line($"IsFixable = {(rule.IsFixable ? "true" : "false")},");
        code.Line($"Summary = {Literal(rule.Summary)},");
        code.Line($"Why = {Literal(page.Why)},");
        code.Line($"HowToFix = {Literal(page.HowToFix)},");
        code.Line($"BadExample = {Literal(page.Bad)},");
        code.Line($"GoodExample = {Literal(page.Good)},");
        code.Line($"Exceptions = {Literal(page.Exceptions)},");
        code.Line($"Guide = {Literal(rule.Guide)},");
        code.Line($"Equivalents = [{string.Join(", ", rule.Equivalents.Select(Literal))}],");
        if (rule.Options.Count > 0)
        {
            code.Line($"Options = [{string.Join(", ", rule.Options.Select(Option))}],");
        }

        code.Close(",");
    }

    private static string Option(RuleOptionDeclaration option)
    {
        string number = option.Default?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return FormattableString.Invariant(
            $"new({Literal(option.Name)}, {Literal(option.Summary)}, {number}, {option.Least}, {option.Most})");
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
