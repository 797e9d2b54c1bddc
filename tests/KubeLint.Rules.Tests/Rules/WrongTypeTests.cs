using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Rules.Tests.Yaml;
using KubeLint.Testing;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>What every rule must endure: the fixtures with a value of any type at any place.</summary>
public sealed class WrongTypeTests
{
    private static readonly string[] _values =
        ["{}", "[]", "~", "7", "true", "\"\"", "odd", "[{}]", "[~]", "[odd]", "{odd: {}}", "{odd: ~}"];

    private static readonly Linter _linter =
        new(new LintSettings { Rules = new RuleSelection(["all"], []), Jobs = 1 });

    [Fact]
    public void No_rule_fails_on_a_value_of_any_type_at_any_place()
    {
        string[] files = Directory.GetFiles(
            Repository.PathOf("tests", "fixtures"), "*.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Parallel.ForEach(files, file => CheckVariants(file, File.ReadAllText(file)));
    }

    private static void CheckVariants(string path, string text)
    {
        YamlStream stream = YamlReader.Read(new SourceText(path, text));
        int next = 0;
        foreach (TextSpan span in TreeWalk.Nodes(stream).Select(node => node.Span).Distinct())
        {
            // They take turns: trying all of them at every place finds nothing more, and takes long.
            string value = _values[next++ % _values.Length];
            Check(path, text.Remove(span.Start, span.Length).Insert(span.Start, value));
        }
    }

    private static void Check(string path, string text)
    {
        try
        {
            SourceText source = new(path, text);
            LintResult result = _linter.Check([_linter.Read(source)]);
            Assert.All(result.Findings, finding => AssertPlaced(finding, source));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{path}:\n{text}", exception);
        }
    }

    private static void AssertPlaced(Finding finding, SourceText source)
    {
        Assert.InRange(finding.Location.Span.End, 0, source.Content.Length);
        Assert.All(
            finding.Related, related => Assert.InRange(related.Location.Span.End, 0, source.Content.Length));
    }
}
