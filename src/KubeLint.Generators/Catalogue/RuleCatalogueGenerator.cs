using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeLint.Generators.Catalogue;

/// <summary>
/// Writes the list of all rules from the classes that carry the rule attribute and the Markdown pages beside them, and
/// refuses a rule whose metadata or page is not as it must be.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuleCatalogueGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that holds the declared rules, for tests of the caching.</summary>
    public const string RulesStep = "Rules";

    /// <summary>The name of the step that holds the pages, for tests of the caching.</summary>
    public const string PagesStep = "Pages";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<RuleDeclaration> rules = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                RuleDeclarationReader.AttributeName,
                static (node, _) => node is ClassDeclarationSyntax,
                RuleDeclarationReader.Read)
            .Where(static rule => rule is not null)
            .Select(static (rule, _) => rule!)
            .WithTrackingName(RulesStep);
        IncrementalValuesProvider<RulePageFile> pages = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellation) => RulePageParser.Parse(
                file.Path.Replace('\\', '/'), file.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(PagesStep);
        context.RegisterSourceOutput(rules.Collect().Combine(pages.Collect()), static (output, inputs) =>
            Write(output, inputs.Left, inputs.Right));
    }

    private static void Write(
        SourceProductionContext output, ImmutableArray<RuleDeclaration> declared, ImmutableArray<RulePageFile> files)
    {
        ILookup<string, RulePageFile> pages = files.ToLookup(file => file.Path, StringComparer.Ordinal);
        RuleDeclaration[] rules = [.. declared
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ThenBy(rule => rule.FullName, StringComparer.Ordinal)];
        List<(RuleDeclaration, RulePage)> complete = [];
        foreach (RuleDeclaration rule in rules)
        {
            Report(output, RuleChecks.Check(rule));
            RulePageFile? file = pages[rule.PagePath].FirstOrDefault();
            if (file is null)
            {
                output.ReportDiagnostic(RuleChecks.At(rule, Diagnostics.MissingPage, rule.ClassName));
            }
            else if (file.Page is null)
            {
                output.ReportDiagnostic(RuleChecks.At(rule, Diagnostics.InvalidPage, rule.ClassName, file.Problem));
            }
            else if (rule.ClassProblem is null)
            {
                complete.Add((rule, file.Page));
            }
        }

        Report(output, RuleChecks.CheckTogether(rules));
        output.AddSource("RuleCatalogue.g.cs", CatalogueWriter.Write(complete));
    }

    private static void Report(SourceProductionContext output, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic);
        }
    }
}
