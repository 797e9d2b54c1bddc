using KubeLint.Text;
using YamlDotNet.Core.Events;

namespace KubeLint.Yaml;

/// <summary>What the parser's events say, in the terms of the tree.</summary>
internal static class ParserEvents
{
    public static string? AnchorName(this NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    public static string? TagName(this NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    public static ScalarStyle TreeStyle(this Scalar scalar) => scalar.Style switch
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
    public static TextSpan PlaceOf(this Scalar scalar, TokenTap tap, string content, int earliest)
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
