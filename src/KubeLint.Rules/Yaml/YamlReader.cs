using KubeLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml;

/// <summary>Reads YAML.</summary>
public static class YamlReader
{
    /// <summary>Reads YAML.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">The bounds.</param>
    /// <returns>The documents and the mistakes in them.</returns>
    public static YamlStream Read(SourceText source, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        _ = limits;
        List<YamlDocument> documents = [];
        List<YamlProblem> problems = [];
        Parser parser = new(new StringReader(source.Content));
        try
        {
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                Dictionary<string, YamlNode> anchors = [];
                YamlNode root = Node(parser, anchors);
                parser.Consume<DocumentEnd>();
                if (root is not YamlScalar { Value: "" })
                {
                    documents.Add(new YamlDocument(documents.Count, root.Span, root, IsBroken: false));
                }
            }
        }
        catch (YamlException error)
        {
            TextSpan span = new((int)error.Start.Index, 0);
            problems.Add(new YamlProblem(YamlProblemKind.Syntax, span, error.Message, documents.Count));
            documents.Add(new YamlDocument(documents.Count, span, Root: null, IsBroken: true));
        }

        return new YamlStream(source, documents, problems, []);
    }

    private static TextSpan Span(ParsingEvent start, long end) =>
        TextSpan.FromBounds((int)start.Start.Index, (int)Math.Max(end, start.Start.Index));

    private static YamlNode Node(Parser parser, Dictionary<string, YamlNode> anchors)
    {
        switch (parser.Current)
        {
            case AnchorAlias alias:
                parser.MoveNext();
                return new YamlAlias(Span(alias, alias.End.Index), alias.Value.Value, anchors[alias.Value.Value]);
            case Scalar scalar:
                parser.MoveNext();
                ScalarStyle style = scalar.Style switch
                {
                    YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
                    YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
                    YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
                    YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
                    _ => ScalarStyle.Plain,
                };
                return Anchored(scalar, new YamlScalar(Span(scalar, scalar.End.Index), scalar.Value, style), anchors);
            case SequenceStart start:
                parser.MoveNext();
                List<YamlNode> items = [];
                while (parser.Current is not SequenceEnd)
                {
                    items.Add(Node(parser, anchors));
                }

                bool isFlow = start.Style == SequenceStyle.Flow;
                long sequenceEnd = isFlow ? parser.Current.End.Index : items[^1].Span.End;
                parser.MoveNext();
                return Anchored(start, new YamlSequence(Span(start, sequenceEnd), items, isFlow), anchors);
            case MappingStart start:
                parser.MoveNext();
                List<YamlEntry> entries = [];
                while (parser.Current is not MappingEnd)
                {
                    YamlNode key = Node(parser, anchors);
                    YamlNode value = Node(parser, anchors);
                    entries.Add(new YamlEntry((key as YamlScalar)?.Value ?? "", key, value));
                }

                bool inFlow = start.Style == MappingStyle.Flow;
                long mappingEnd = inFlow ? parser.Current.End.Index : entries[^1].Span.End;
                parser.MoveNext();
                return Anchored(start, new YamlMapping(Span(start, mappingEnd), entries, inFlow), anchors);
            default:
                throw new YamlException("unexpected event");
        }
    }

    private static YamlNode Anchored(NodeEvent start, YamlNode node, Dictionary<string, YamlNode> anchors)
    {
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor.Value] = node;
        }

        return node;
    }
}
