using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>What must hold for whatever text is read.</summary>
internal static class TreeProperties
{
    /// <summary>Documents placed before a text, with scalars of every kind.</summary>
    private const string Prefix =
        "# first\nkind: List\nitems:\n- \"\\U0001F600\"\n---\nnot-ascii: \u00E9\U0001F600\ntext: |\n  x\n---\n";

    /// <summary>Everything that one text can show.</summary>
    public static void AllHold(SourceText source)
    {
        YamlStream stream = YamlReader.Read(source);
        SpansNest(stream);
        ScalarsReadBack(stream);
        PartsOfValuesHavePlaces(stream);
        ProblemsArePlaced(stream);
        CommentsAreOutsideOfScalars(stream);
        DocumentsBeforeOnlyShift(stream);
        LineEndsDoNotMatter(stream);
    }

    /// <summary>Children lie inside their parents, one after the other.</summary>
    public static void SpansNest(YamlStream stream)
    {
        int documentEnd = 0;
        foreach (YamlDocument document in stream.Documents)
        {
            Assert.True(document.Span.Start >= documentEnd, $"document {document.Index} starts inside the one before");
            Assert.True(document.Span.End <= stream.Source.Length);
            documentEnd = document.Span.End;
        }

        foreach (YamlNode node in TreeWalk.Nodes(stream))
        {
            int end = node.Span.Start;
            foreach (YamlNode child in TreeWalk.Children(node))
            {
                Assert.True(node.Span.Contains(child.Span), $"{Show(stream, child)} outside of {Show(stream, node)}");
                Assert.True(child.Span.Start >= end, $"{Show(stream, child)} overlaps the node before it");
                end = child.Span.End;
            }
        }
    }

    /// <summary>The text at a scalar's place is that scalar.</summary>
    public static void ScalarsReadBack(YamlStream stream)
    {
        foreach (YamlDocument document in stream.Documents.Where(document => document.Root is not null))
        {
            ReadBack(stream.Source, document.Root!, indent: -1, inFlow: false);
        }
    }

    /// <summary>Each character of a value that stands in the text as it is, is found there.</summary>
    public static void PartsOfValuesHavePlaces(YamlStream stream)
    {
        foreach (YamlScalar scalar in TreeWalk.Nodes(stream).OfType<YamlScalar>())
        {
            string value = scalar.Value;
            for (int index = 0; index < Math.Min(value.Length, 200); index++)
            {
                TextSpan place = scalar.SpanOf(stream.Source, index, 1);
                Assert.True(scalar.Span.Contains(place));
                if (char.IsAsciiLetterOrDigit(value[index]) && place.Length == 1)
                {
                    Assert.Equal(value[index], stream.Source.Content[place.Start]);
                }
            }

            if (value.Length > 1 && value.All(char.IsAsciiLetterOrDigit) && scalar.Span.Length <= value.Length + 2)
            {
                TextSpan whole = scalar.SpanOf(stream.Source, 0, value.Length);
                Assert.Equal(value, stream.Source.Slice(whole).ToString());
            }
        }
    }

    /// <summary>A mistake has a place in the text that does not run over lines, and belongs to a document.</summary>
    public static void ProblemsArePlaced(YamlStream stream)
    {
        foreach (YamlProblem problem in stream.Problems)
        {
            Assert.True(problem.Span.End <= stream.Source.Length);
            Assert.InRange(problem.DocumentIndex, 0, stream.Documents.Count - 1);
            Assert.NotEmpty(problem.Message);
            if (problem.Kind == YamlProblemKind.Syntax)
            {
                Assert.DoesNotContain('\n', stream.Source.Slice(problem.Span).ToString());
            }
        }

        Assert.All(
            stream.Documents.Where(document => document.IsBroken),
            document => Assert.Contains(stream.Problems, problem => problem.DocumentIndex == document.Index));
    }

    /// <summary>Comments start with their sign and are in no scalar, but for the header of a block scalar.</summary>
    public static void CommentsAreOutsideOfScalars(YamlStream stream)
    {
        List<TextSpan> scalars = [.. TreeWalk.Nodes(stream).OfType<YamlScalar>().Select(scalar => scalar.Span)];
        foreach (YamlComment comment in stream.Comments)
        {
            Assert.Equal('#', stream.Source.Content[comment.Span.Start]);
            Assert.DoesNotContain(
                scalars,
                scalar => scalar.Start < comment.Span.End && comment.Span.Start < scalar.End
                    && stream.Source.Content[scalar.Start] is not ('|' or '>'));
        }
    }

    /// <summary>Documents in front of a text change the places of what follows, and nothing else.</summary>
    public static void DocumentsBeforeOnlyShift(YamlStream stream)
    {
        // A directive cannot follow a marker, and a text that ends before its first document stays as it is.
        if (stream.Source.Content.StartsWith('%') || stream.Source.Content.Contains("\n%", StringComparison.Ordinal))
        {
            return;
        }

        YamlStream shifted = YamlReader.Read(new SourceText("shifted.yaml", Prefix + stream.Source.Content));
        const int Before = 2;
        Assert.Equal(stream.Documents.Count + Before, shifted.Documents.Count);
        Assert.Equal(
            stream.Documents.Select(document => (document.Index, document.Span, document.IsBroken)),
            shifted.Documents.Skip(Before)
                .Select(document => (document.Index - Before, Back(document.Span), document.IsBroken)));
        Assert.Equal(
            stream.Problems.Select(problem => (problem.Message, problem.Span)),
            shifted.Problems.Select(problem => (problem.Message, Back(problem.Span))));
        Assert.Equal(
            stream.Comments.Select(comment => comment.Span),
            shifted.Comments.Skip(1).Select(comment => Back(comment.Span)));
        List<YamlNode> after = [.. shifted.Documents.Skip(Before).Where(document => document.Root is not null)
            .SelectMany(document => TreeWalk.Nodes(document.Root!))];
        Assert.Equal(
            TreeWalk.Nodes(stream).Select(node => (node.Span, node.GetType())),
            after.Select(node => (Back(node.Span), node.GetType())));

        static TextSpan Back(TextSpan span) => span with { Start = span.Start - Prefix.Length };
    }

    /// <summary>LF and CRLF give the same lines and columns, and the same values.</summary>
    public static void LineEndsDoNotMatter(YamlStream stream)
    {
        if (stream.Source.Content.Contains('\r', StringComparison.Ordinal))
        {
            return;
        }

        string content = stream.Source.Content.Replace("\n", "\r\n", StringComparison.Ordinal);
        YamlStream twin = YamlReader.Read(new SourceText("twin.yaml", content));
        Assert.Equal(stream.Documents.Select(Tree), twin.Documents.Select(Tree));
        Assert.Equal(Places(stream), Places(twin));

        static string? Tree(YamlDocument document) => document.Root is null ? null : TreeWalk.Describe(document.Root);

        static IEnumerable<(LinePosition Start, LinePosition End)> Places(YamlStream stream) => TreeWalk.Nodes(stream)
            .Select(node => node.Span)
            .Concat(stream.Problems.Select(problem => problem.Span))
            .Concat(stream.Comments.Select(comment => comment.Span))
            .Select(span => (stream.Source.PositionAt(span.Start), stream.Source.PositionAt(span.End)));
    }

    private static void ReadBack(SourceText source, YamlNode node, int indent, bool inFlow)
    {
        if (node is YamlScalar scalar)
        {
            ReadBack(source, scalar, indent, inFlow);
        }

        bool isFlow = node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };
        bool isBlock = node is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };
        int column = source.PositionAt(node.Span.Start).Column - 1;
        foreach (YamlNode child in TreeWalk.Children(node))
        {
            ReadBack(source, child, isBlock ? column : indent, inFlow || isFlow);
        }
    }

    private static void ReadBack(SourceText source, YamlScalar scalar, int indent, bool inFlow)
    {
        string text = source.Slice(scalar.Span).ToString();
        if (text.Length == 0)
        {
            Assert.Empty(scalar.Value);
            return;
        }

        // The last line break of a block scalar is no part of its place, but does count.
        string end = scalar.Span.End == source.Length ? string.Empty : "\n";
        string alone = inFlow ? $"[{text}]"
            : indent < 0 ? text + end
            : new string(' ', indent) + "k: " + text + end;
        YamlStream stream = YamlReader.Read(new SourceText("alone.yaml", alone));
        YamlScalar? read = TreeWalk.Nodes(stream).OfType<YamlScalar>().LastOrDefault();
        bool isNull = indent < 0 && !inFlow && scalar.Type == ScalarType.Null;
        Assert.True(isNull || stream.Documents.Count == 1, $"not one document: <{alone}>");
        Assert.True(
            isNull || (read?.Value == scalar.Value && read.Style == scalar.Style),
            $"<{alone}> is not <{scalar.Value}>");
    }

    private static string Show(YamlStream stream, YamlNode node) =>
        $"{node.GetType().Name} at {stream.Source.PositionAt(node.Span.Start)} <{stream.Source.Slice(node.Span)}>";
}
