using KubeLint.Generators.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace KubeLint.Generators.Tests.Catalogue;

public sealed class RuleCatalogueGeneratorTests
{
    private const string Library = """
        using System;
        using System.Collections.Generic;
        using KubeLint.Findings;

        namespace KubeLint.Findings
        {
            public enum Severity { Info, Warning, Error }
            public enum Confidence { Low, Medium, High }
        }

        namespace KubeLint.Rules
        {
            public enum RuleFamily { Syntax, Workloads, Configuration, Services }

            public class RuleAttribute(string code, string name, RuleFamily family, Severity severity) : Attribute
            {
                public Confidence Confidence { get; init; }
                public bool EnabledByDefault { get; init; }
                public bool Fixable { get; init; }
                public string Summary { get; init; }
                public string Guide { get; init; }
                public string[] Equivalents { get; init; }
            }

            public class RuleMetadata
            {
                public string Code, Name, Summary, Why, HowToFix, BadExample, GoodExample, Exceptions, Guide;
                public RuleFamily Family;
                public Severity Severity;
                public Confidence Confidence;
                public bool EnabledByDefault, IsFixable;
                public IReadOnlyList<string> Equivalents;
            }

            public abstract class Rule { public RuleMetadata Metadata { get; init; } }
            public abstract class BundleRule : Rule;
            public abstract class ObjectRule : Rule;
            public abstract class SchemaRule : Rule;
            public abstract class SuppressionRule : Rule;
            public abstract class ManifestRule : Rule;
            public abstract class ManifestRule<T> : ManifestRule;

            public static partial class RuleCatalogue
            {
                public static partial IReadOnlyList<RuleMetadata> Metadata { get; }
                internal static partial IReadOnlyList<Rule> Rules { get; }
            }
        }
        """;

    private const string Attribute =
        "[Rule(\"KL3001\", \"some-pattern\", RuleFamily.Services, Severity.Warning, Summary = \"A pattern.\")]";

    [Fact]
    public void What_is_generated_compiles_and_holds_the_rules_by_code()
    {
        GeneratorRun run = Run(
            [Rule("Zulu", Attribute), Rule("Alpha", Attribute.Replace("3001", "3002", StringComparison.Ordinal)
                .Replace("some", "other", StringComparison.Ordinal))]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors());
        string catalogue = run.Source("RuleCatalogue.g.cs");
        Assert.Contains("KubeLint.Rules.Zulu { Metadata = AllMetadata[0] },", catalogue, StringComparison.Ordinal);
        Assert.Contains("KubeLint.Rules.Alpha { Metadata = AllMetadata[1] },", catalogue, StringComparison.Ordinal);
        Assert.Contains("Why = \"Because.\",", catalogue, StringComparison.Ordinal);
        Assert.Contains("Confidence = Confidence.High,", catalogue, StringComparison.Ordinal);
        Assert.Contains("EnabledByDefault = true,", catalogue, StringComparison.Ordinal);
        Assert.Contains("IsFixable = false,", catalogue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KLG003", "KL3001", "KL301")]
    [InlineData("KLG003", "KL3001", "KX3001")]
    [InlineData("KLG003", "KL3001", "KL1001")]
    [InlineData("KLG003", "KL3001", "KL30a1")]
    [InlineData("KLG004", "some-pattern", "SomePattern")]
    [InlineData("KLG004", "some-pattern", "some--pattern")]
    [InlineData("KLG004", "some-pattern", "3-patterns")]
    [InlineData("KLG004", "some-pattern", "a-name-of-forty-one-characters-is-too-long")]
    [InlineData("KLG007", "A pattern.", "A pattern")]
    [InlineData("KLG007", "A pattern.", "")]
    [InlineData("KLG008", "\"A pattern.\"", "\"A pattern.\", Equivalents = [\"other-tool:x\"]")]
    [InlineData("KLG008", "\"A pattern.\"", "\"A pattern.\", Equivalents = [\"polaris:\"]")]
    [InlineData("KLG008", "\"A pattern.\"", "\"A pattern.\", Equivalents = [\"exposed-services\"]")]
    public void A_mistake_in_the_attribute_is_an_error_at_the_class(string id, string old, string other)
    {
        GeneratorRun run = Run([Rule("Sample", Attribute.Replace(old, other, StringComparison.Ordinal))]);

        AssertError(id, run);
    }

    [Theory]
    [InlineData("internal class Sample : ManifestRule<string>;")]
    [InlineData("internal sealed class Sample;")]
    [InlineData("internal sealed class Sample : Rule;")]
    [InlineData("internal sealed class Sample<T> : ManifestRule<T>;")]
    [InlineData("internal sealed class Sample(int number) : BundleRule { public int Number => number; }")]
    public void A_class_that_the_linter_cannot_call_is_an_error(string declaration)
    {
        GeneratorRun run = Run(
            [("/src/Sample.cs", $"namespace KubeLint.Rules; using Findings; {Attribute} {declaration}")]);

        AssertError("KLG006", run);
        Assert.DoesNotContain(run.CompilerErrors(), error => error.Location.SourceTree!.FilePath.EndsWith(
            "RuleCatalogue.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BundleRule")]
    [InlineData("ManifestRule<string>")]
    [InlineData("ObjectRule")]
    [InlineData("SchemaRule")]
    [InlineData("SuppressionRule")]
    public void A_class_that_derives_from_a_hook_is_a_rule(string hook) => Assert.Empty(
        Run([("/src/Sample.cs", $"namespace KubeLint.Rules; using Findings; {Attribute} sealed class Sample : {hook};")])
            .Diagnostics);

    [Fact]
    public void A_rule_without_a_page_beside_it_is_an_error()
    {
        GeneratorRun run = GeneratorRun.Of(
            new RuleCatalogueGenerator(),
            Compile([Rule("Sample", Attribute)]),
            ("/elsewhere/Sample.md", SamplePage.Text));

        AssertError("KLG001", run);
    }

    [Fact]
    public void A_page_of_a_wrong_shape_is_an_error()
    {
        GeneratorRun run = GeneratorRun.Of(
            new RuleCatalogueGenerator(), Compile([Rule("Sample", Attribute)]), ("/src/Sample.md", "# Sample"));

        AssertError("KLG002", run);
    }

    [Theory]
    [InlineData("some", "other")]
    [InlineData("3001", "3002")]
    public void A_code_or_name_that_two_rules_have_is_an_error(string old, string other)
    {
        GeneratorRun run = Run(
            [Rule("First", Attribute), Rule("Second", Attribute.Replace(old, other, StringComparison.Ordinal))]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("KLG005", diagnostic.Id);
        Assert.Equal("/src/Second.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Editing_other_code_writes_nothing_anew()
    {
        GeneratorRun run = Run([Rule("Sample", Attribute)]).After(compilation => compilation.AddSyntaxTrees(
            GeneratorRun.Parse("/src/New.cs", "class New;")));

        Assert.All(run.ReasonsOf(RuleCatalogueGenerator.PagesStep), AssertCached);
        Assert.All(run.ReasonsOfOutputs(), AssertCached);
    }

    [Fact]
    public void Editing_the_body_of_a_rule_writes_nothing_anew()
    {
        (string path, string text) = Rule("Sample", Attribute);
        GeneratorRun run = Run([(path, text)]).After(compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(tree => string.Equals(tree.FilePath, path, StringComparison.Ordinal)),
            GeneratorRun.Parse(
                path, text.Replace("<string>;", "<string>\n{\n    private int _new;\n}", StringComparison.Ordinal))));

        Assert.All(run.ReasonsOfOutputs(), AssertCached);
    }

    private static void AssertError(string id, GeneratorRun run)
    {
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/src/Sample.cs", diagnostic.Location.GetLineSpan().Path);
    }

    private static void AssertCached(IncrementalStepRunReason reason) =>
        Assert.Equal(IncrementalStepRunReason.Cached, reason);

    private static (string Path, string Text) Rule(string name, string attribute) => (
        $"/src/{name}.cs",
        $"namespace KubeLint.Rules;\nusing Findings;\n{attribute}\ninternal sealed class {name} : ManifestRule<string>;\n");

    private static GeneratorRun Run((string Path, string Text)[] rules) => GeneratorRun.Of(
        new RuleCatalogueGenerator(),
        Compile(rules),
        [.. rules.Select(rule => (Path.ChangeExtension(rule.Path, ".md"), SamplePage.Text))]);

    private static CSharpCompilation Compile((string Path, string Text)[] rules) =>
        GeneratorRun.Compile("Rules", [("/src/Library.cs", Library), .. rules]);
}
