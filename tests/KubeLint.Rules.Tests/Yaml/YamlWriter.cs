using System.Globalization;
using System.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>Writes nodes in the styles that were asked for, as far as the value allows it.</summary>
internal sealed class YamlWriter
{
    private const int Step = 2;
    private readonly StringBuilder _text = new();

    public static string Write(GeneratedNode root)
    {
        YamlWriter writer = new();
        writer.Block(root, indent: 0, atLineStart: true);
        return writer._text.ToString();
    }

    public static string DoubleQuote(string value)
    {
        StringBuilder text = new("\"");
        foreach (Rune rune in value.EnumerateRunes())
        {
            text.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                >= ' ' and <= '~' => rune.ToString(),
                < 0x100 => "\\x" + rune.Value.ToString("X2", CultureInfo.InvariantCulture),
                0x4E2D => rune.ToString(),
                < 0x10000 => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
                0x1F600 => rune.ToString(),
                _ => "\\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
            });
        }

        return text.Append('"').ToString();
    }

    private static string Key(int index) => $"k{index.ToString(CultureInfo.InvariantCulture)}";

    private static bool CanBePlain(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && value[^1] != ' '
        && value.All(character =>
            char.IsAsciiLetterOrDigit(character) || " -./_'\"@".Contains(character, StringComparison.Ordinal));

    private static bool IsPrintable(string value) => value.EnumerateRunes().All(rune =>
        rune.Value is >= ' ' and <= '~' or '\t' or 0xE9 or 0x4E2D or 0x1F600 or 0x10FFFF);

    private static bool CanBeBlock(string value) =>
        value.Trim('\n').Length > 0 && value.Split('\n').All(IsPrintable);

    // YamlDotNet refuses a literal whose first line has nothing but spaces, indicator or not.
    private static bool CanBeLiteral(string value) => CanBeBlock(value) && value.Split('\n')[0] is var first
        && (first.Length == 0 || first.AsSpan().ContainsAnyExcept(' '));

    private static bool CanBeFolded(string value) =>
        CanBeBlock(value) && value.Split('\n').All(line => line.Length == 0 || line[0] is not (' ' or '\t'));

    private void Block(GeneratedNode node, int indent, bool atLineStart)
    {
        switch (node)
        {
            case GeneratedNode.Sequence { IsFlow: false, Items.Count: > 0 } sequence:
                Items(sequence.Items, indent, atLineStart, _ => "- ");
                break;
            case GeneratedNode.Mapping { IsFlow: false, Values.Count: > 0 } mapping:
                Items(mapping.Values, indent, atLineStart, index => $"{Key(index)}:");
                break;
            case GeneratedNode.Scalar { Style: ScalarStyle.Literal } literal when CanBeLiteral(literal.Value):
                Separate(atLineStart);
                BlockScalar(literal.Value, '|', indent, literal.Value);
                break;
            case GeneratedNode.Scalar { Style: ScalarStyle.Folded } folded when CanBeFolded(folded.Value):
                Separate(atLineStart);
                BlockScalar(folded.Value, '>', indent, Unfold(folded.Value));
                break;
            default:
                Separate(atLineStart);
                Flow(node);
                _text.Append('\n');
                break;
        }
    }

    private void Separate(bool atLineStart) => _text.Append(atLineStart || _text[^1] == ' ' ? "" : " ");

    private void Items(IReadOnlyList<GeneratedNode> nodes, int indent, bool atLineStart, Func<int, string> lead)
    {
        bool isCompact = _text.Length > 0 && _text[^1] == ' ';
        if (!atLineStart && !isCompact)
        {
            _text.Append('\n');
        }

        for (int index = 0; index < nodes.Count; index++)
        {
            _text.Append(' ', index == 0 && isCompact ? 0 : indent).Append(lead(index));
            Block(nodes[index], indent + Step, atLineStart: false);
        }
    }

    /// <summary>Each line break of the value that is not one of the last ones needs a blank line to survive.</summary>
    private static string Unfold(string value)
    {
        string body = value.Trim('\n');
        int lead = value.IndexOf(body, StringComparison.Ordinal);
        StringBuilder text = new(new string('\n', lead));
        for (int index = 0; index < body.Length; index++)
        {
            text.Append(body[index]);
            if (body[index] == '\n' && body[index - 1] != '\n')
            {
                text.Append('\n');
            }
        }

        return text.Append(value.AsSpan(lead + body.Length)).ToString();
    }

    private void BlockScalar(string value, char sign, int indent, string lines)
    {
        int ends = value.Length - value.TrimEnd('\n').Length;
        bool isIndicated = value.TrimStart('\n')[0] is ' ' or '\t' || value[0] == '\n';
        _text.Append(sign)
            .Append(isIndicated ? Step.ToString(CultureInfo.InvariantCulture) : "")
            .Append(ends switch { 0 => "-", 1 => "", _ => "+" })
            .Append('\n');
        foreach (string line in lines[..^(ends == 0 ? 0 : 1)].Split('\n'))
        {
            _text.Append(' ', line.Length == 0 ? 0 : Math.Max(indent, Step)).Append(line).Append('\n');
        }
    }

    private void Flow(GeneratedNode node)
    {
        switch (node)
        {
            case GeneratedNode.Scalar { Style: ScalarStyle.Plain } plain when CanBePlain(plain.Value):
                _text.Append(plain.Value);
                break;
            case GeneratedNode.Scalar { Style: ScalarStyle.SingleQuoted } single when IsPrintable(single.Value):
                _text.Append('\'').Append(single.Value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
                break;
            case GeneratedNode.Scalar scalar:
                _text.Append(DoubleQuote(scalar.Value));
                break;
            case GeneratedNode.Sequence sequence:
                _text.Append('[');
                Separated(sequence.Items, _ => "");
                _text.Append(']');
                break;
            case GeneratedNode.Mapping mapping:
                _text.Append('{');
                Separated(mapping.Values, index => $"{Key(index)}: ");
                _text.Append('}');
                break;
            default:
                throw new ArgumentException("Unknown kind of node", nameof(node));
        }
    }

    private void Separated(IReadOnlyList<GeneratedNode> nodes, Func<int, string> lead)
    {
        for (int index = 0; index < nodes.Count; index++)
        {
            _text.Append(index > 0 ? ", " : "").Append(lead(index));
            Flow(nodes[index]);
        }
    }
}
