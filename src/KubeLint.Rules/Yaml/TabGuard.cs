using YamlDotNet.Core.Tokens;

namespace KubeLint.Yaml;

/// <summary>
/// Finds tabs that Kubernetes' YAML reader does not take for white space: in the indentation of a line, and between
/// <c>-</c> and what follows, outside flow collections. YamlDotNet lets most of them pass.
/// </summary>
/// <param name="content">The text of the file.</param>
/// <param name="start">Where the scanner began.</param>
internal sealed class TabGuard(string content, int start)
{
    private int _end = start;
    private bool _allowedOnLine;
    private bool _afterPlain;

    /// <summary>Checks the text between the last token and this one.</summary>
    /// <param name="offset">The offset of the token.</param>
    /// <exception cref="YamlSyntaxException">A tab stands where none may.</exception>
    public void Check(int offset)
    {
        if (offset <= _end || !content.AsSpan(_end, offset - _end).Contains('\t'))
        {
            return;
        }

        // A plain scalar takes all white space after it, line breaks too, as long as it may go on.
        bool allowed = _allowedOnLine || _afterPlain;
        for (int index = _end; index < offset; index++)
        {
            char character = content[index];
            if (character == '#')
            {
                index = LineBreaks.LineEnd(content, index) - 1;
                allowed = true;
                _afterPlain = false;
            }
            else if (LineBreaks.Contains(character))
            {
                allowed = _afterPlain;
            }
            else if (character == '\t' && !allowed)
            {
                throw new YamlSyntaxException(index, SyntaxProblem.Tab);
            }
        }
    }

    /// <summary>Notes what the next token comes after.</summary>
    /// <param name="token">The token.</param>
    /// <param name="offset">The offset of the token.</param>
    /// <param name="end">The offset of its end.</param>
    public void Pass(Token token, int offset, int end)
    {
        // Tokens without length only announce the next one, which is still to come.
        if (end == offset)
        {
            return;
        }

        _end = end;
        Scalar? scalar = token as Scalar;
        _afterPlain = scalar?.Style == YamlDotNet.Core.ScalarStyle.Plain;
        _allowedOnLine = token is not (BlockEntry or Key or StreamStart)
            && scalar?.Style is not (YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded);
    }
}
