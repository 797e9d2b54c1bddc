using YamlDotNet.Core.Tokens;

namespace KubeLint.Yaml;

/// <summary>
/// Follows the brackets, and refuses what YamlDotNet takes inside of them and Kubernetes' reader does not: two values
/// without a comma between them, and text that starts with an indicator.
/// </summary>
internal sealed class FlowGuard
{
    private int _level;
    private bool _endsNode;
    private int _start;

    /// <summary>The offset of the outermost bracket that is open, or null.</summary>
    public int? Start => _level > 0 ? _start : null;

    /// <summary>Takes the next token in.</summary>
    /// <param name="token">The token.</param>
    /// <param name="offset">Its offset.</param>
    /// <exception cref="YamlSyntaxException">It cannot stand here.</exception>
    public void Check(Token token, int offset)
    {
        bool opens = token is FlowSequenceStart or FlowMappingStart;
        bool closes = token is FlowSequenceEnd or FlowMappingEnd;
        bool isWhole = token is Scalar or AnchorAlias;
        if (_level > 0)
        {
            if (_endsNode && (isWhole || opens || token is Anchor or Tag or Key))
            {
                throw new YamlSyntaxException(offset, "a comma is missing before this");
            }

            CheckFirstCharacter(token, offset);
        }

        _endsNode = isWhole || closes;
        if (opens)
        {
            _start = _level == 0 ? offset : _start;
            _level++;
        }
        else if (closes && _level > 0)
        {
            _level--;
        }
    }

    private static void CheckFirstCharacter(Token token, int offset)
    {
        if (token is Scalar { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: [var first, ..] value }
            && (first is '|' or '>' or '@' or '`' or '%' || value is ":" or "?"))
        {
            throw new YamlSyntaxException(offset, SyntaxProblem.CannotStart(first));
        }
    }
}
