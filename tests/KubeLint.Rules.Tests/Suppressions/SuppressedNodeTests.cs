using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Tests.Rules;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Suppressions;

/// <summary>A comment above a node silences what is found in the node, and moves all else by one line.</summary>
public sealed class SuppressedNodeTests
{
    private const int LongestFile = 6_000;
    private const int NodesOfFile = 4;
    private const string Comment = "# kubelint: ignore[all] for the test";

    private static readonly RuleSelection _all = new(["all"], ["KL07"]);

    public static TheoryData<string> RuleNames => RuleFixtureTests.RuleNames;

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void A_comment_above_a_node_silences_just_what_is_found_in_it(string name)
    {
        Linter linter = new(new LintSettings { Rules = _all, Jobs = 1 });
        foreach (SourceText source in RuleCases.Of(name, "bad").Where(File.Exists)
            .SelectMany(RuleCases.Read).Where(source => source.Length < LongestFile && !IsSilencedAlready(source)))
        {
            ManifestFile file = linter.Read(source);
            TextSpan[] nodes = [.. NodesOf(file)];
            IReadOnlyList<Finding> before = linter.Check([file]).Findings;
            int stride = 1 + (nodes.Length / NodesOfFile);
            for (int index = name.Length % stride; index < nodes.Length; index += stride)
            {
                AssertSilenced(linter, source, nodes[index], before);
            }
        }
    }

    private static void AssertSilenced(
        Linter linter, SourceText source, TextSpan node, IReadOnlyList<Finding> before)
    {
        int line = LineBreaks.LineStart(source.Content, node.Start);
        string inserted = $"{source.Content.AsSpan(line, node.Start - line)}{Comment}\n";
        SourceText changed = new(source.Path, source.Content.Insert(line, inserted));
        LintResult after = linter.Check([linter.Read(changed)]);
        TextSpan covered = IsRoot(linter.Read(source), node, out TextSpan root) ? root : node;

        Assert.Equal(
            before.Where(finding => !IsIn(covered, finding)).Select(finding => Describe(finding, line, inserted.Length)),
            after.Findings.Select(finding => Describe(finding, int.MaxValue, 0)));
        Assert.Equal(
            before.Where(finding => IsIn(covered, finding)).Select(finding => Describe(finding, line, inserted.Length)),
            after.Suppressed.Select(finding => Describe(finding, int.MaxValue, 0)));
        Assert.All(after.Suppressed, finding => Assert.Equal("for the test", finding.Suppression?.Reason));
    }

    private static bool IsSilencedAlready(SourceText source) =>
        source.Content.Contains("kubelint", StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(TextSpan node, Finding finding) =>
        node.Contains(finding.Location.Span)
        || finding.Related.Any(related => node.Contains(related.Location.Span)
            && related.Message.StartsWith("used here through the alias", StringComparison.Ordinal));

    private static string Describe(Finding finding, int from, int shift)
    {
        TextSpan span = finding.Location.Span;
        int start = span.Start >= from ? span.Start + shift : span.Start;
        return $"{finding.Rule.Code} {start} {span.Length} {finding.Message} {finding.Fingerprint}";
    }

    /// <summary>Above the first key of a document a comment means the document.</summary>
    private static bool IsRoot(ManifestFile file, TextSpan node, out TextSpan root)
    {
        root = file.Yaml.Documents.Select(document => document.Root?.Span ?? default)
            .FirstOrDefault(span => span.Start == node.Start);
        return root.Length > 0;
    }

    /// <summary>The keys and items that start their lines, in documents that are read to their end.</summary>
    private static IEnumerable<TextSpan> NodesOf(ManifestFile file) => file.Documents
        .Where(document => document.Kind == DocumentKind.Manifest && !document.Document.IsBroken)
        .SelectMany(document => Below(document.Document.Root!, file.Source.Content))
        .Where(span => file.Source.Content.AsSpan(
            LineBreaks.LineStart(file.Source.Content, span.Start)..span.Start).IsWhiteSpace());

    private static IEnumerable<TextSpan> Below(YamlNode node, string content) => node switch
    {
        YamlMapping { IsFlow: false } mapping =>
            mapping.Entries.SelectMany(entry => Below(entry.Value, content).Prepend(entry.Span)),
        YamlSequence { IsFlow: false } sequence => sequence.Items.SelectMany(item =>
            Below(item, content).Prepend(TextSpan.FromBounds(
                content.LastIndexOf('-', item.Span.Start - (item is YamlScalar { Span.Length: 0 } ? 0 : 1)),
                item.Span.End))),
        _ => [],
    };
}
