using KubeLint.Text;
using KubeLint.Yaml;
using KubeLint.Yaml.Quick;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml.Quick;

/// <summary>Holds the quick reader against the thorough one.</summary>
internal static class TwoReaders
{
    /// <summary>Fails unless the quick reader declines a text, or reads the same from it as the thorough one.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">The bounds.</param>
    /// <returns>True if the quick reader has read it.</returns>
    public static bool Agree(SourceText source, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (QuickReader.TryRead(source, limits) is not { } quick)
        {
            return false;
        }

        YamlStream thorough = ThoroughReader.Read(source, limits);
        Assert.Equal(Describe(thorough), Describe(quick));
        return true;
    }

    private static string Describe(YamlStream stream) => string.Join(
        '\n',
        [
            .. stream.Problems.Select(problem => problem.ToString()),
            .. stream.Comments.Select(comment => comment.ToString()),
            .. stream.Documents.Select(document =>
                $"{document.Index} {document.Span} broken: {document.IsBroken}\n{Describe(document.Root!)}"),
        ]);

    private static string Describe(YamlNode node)
    {
        string own = $"{node.Span} &{node.Anchor} !{node.Tag} {node switch
        {
            YamlScalar scalar => $"{scalar.Style} <{scalar.Value}>",
            YamlAlias alias => $"*{alias.Name} {alias.Target.Span}",
            YamlMapping mapping => $"mapping, flow: {mapping.IsFlow}",
            YamlSequence sequence => $"sequence, flow: {sequence.IsFlow}",
            _ => throw new ArgumentException("Unknown kind of node", nameof(node)),
        }}";
        IEnumerable<string> children = node is YamlMapping { Entries: var entries }
            ? entries.Select(entry => $"{entry.Name}\n{Describe(entry.Key)}\n{Describe(entry.Value)}")
            : TreeWalk.Children(node).Select(Describe);
        return string.Join('\n', children.Prepend(own)).ReplaceLineEndings("\n ");
    }
}
