using KubeLint.Text;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml;

/// <summary>What the parser's events say, in the terms of the tree.</summary>
internal static class ParserEvents
{
    /// <summary>Hands an event on.</summary>
    /// <param name="next">The event.</param>
    /// <param name="composer">What takes it in.</param>
    /// <param name="tap">Where the tokens behind it are.</param>
    /// <param name="content">The text of the file.</param>
    /// <returns>Null, or why the document cannot be read on.</returns>
    public static YamlProblem? SendTo(this ParsingEvent next, StreamComposer composer, TokenTap tap, string content)
    {
        switch (next)
        {
            case Scalar scalar:
                TextSpan span = scalar.PlaceOf(tap, content, composer.Nodes.EndBefore);
                string value = SharedStrings.Intern(scalar.Value);
                return composer.Nodes.AddScalar(span, value, scalar.TreeStyle(), scalar.AnchorName(), scalar.TagName());
            case MappingStart mapping:
                bool isFlow = mapping.Style == MappingStyle.Flow;
                return composer.Nodes.Open(mapping.Collection(tap, isMapping: true, isFlow));
            case SequenceStart sequence:
                bool isFlowList = sequence.Style == SequenceStyle.Flow;
                return composer.Nodes.Open(sequence.Collection(tap, isMapping: false, isFlowList));
            case MappingEnd or SequenceEnd:
                return composer.Nodes.Close(tap.TakenEnd);
            case AnchorAlias alias:
                TextSpan place = TextSpan.FromBounds(tap.Offset(alias.Start), tap.Offset(alias.End));
                return composer.Nodes.AddAlias(place, alias.Value.Value);
            case DocumentStart start:
                return composer.BeginDocument(start.IsImplicit, tap.Offset(start.Start));
            case DocumentEnd end:
                composer.EndDocument(end.IsImplicit);
                return null;
            default:
                return null;
        }
    }

    private static OpenCollection Collection(this NodeEvent node, TokenTap tap, bool isMapping, bool isFlow) => new()
    {
        Start = tap.CurrentStart ?? tap.TakenStart,
        IsMapping = isMapping,
        IsFlow = isFlow,
        HasBrackets = isFlow && tap.CurrentStart is not null,
        Anchor = node.AnchorName(),
        Tag = node.TagName(),
    };

    private static string? AnchorName(this NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static string? TagName(this NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private static ScalarStyle TreeStyle(this Scalar scalar) => scalar.Style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };

    /// <summary>
    /// The place of a scalar. The event spans its anchor and tag too, and of a missing value tells where the next token
    /// is; the place of such a one is just behind the colon, the dash, or its anchor or tag.
    /// </summary>
    /// <param name="scalar">The event.</param>
    /// <param name="tap">Where the tokens behind it are.</param>
    /// <param name="content">The text of the file.</param>
    /// <param name="earliest">The end of what comes before it.</param>
    private static TextSpan PlaceOf(this Scalar scalar, TokenTap tap, string content, int earliest)
    {
        bool isMissing = scalar.End.Index == scalar.Start.Index || tap.ScalarStart < tap.Offset(scalar.Start);
        if (isMissing)
        {
            bool isBare = scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty;
            return new TextSpan(Math.Max(isBare ? tap.TakenEnd : tap.PropertiesEnd, earliest), 0);
        }

        int start = tap.ScalarStart;
        int end = tap.Offset(scalar.End);
        bool isBlock = scalar.TreeStyle() is ScalarStyle.Literal or ScalarStyle.Folded;
        return TextSpan.FromBounds(
            start, isBlock ? BlockScalarLines.FindEnd(content, start, end, scalar.Value) : end);
    }
}
