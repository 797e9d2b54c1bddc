namespace KubeLint.Yaml.Quick;

/// <summary>Reads what stands in brackets, JSON included.</summary>
/// <param name="text">The text.</param>
/// <param name="scalars">What reads scalars.</param>
/// <param name="aliases">What reads aliases.</param>
/// <param name="composer">What makes nodes of what is read.</param>
internal sealed class FlowReader(
    QuickText text, ScalarReader scalars, AliasReader aliases, NodeComposer composer)
{
    /// <summary>Reads the collection that starts here.</summary>
    /// <param name="parent">The column of the block collection that holds it, or -1.</param>
    /// <param name="anchor">The name of its anchor, or null.</param>
    /// <returns>False if it declines; else the text is behind the last bracket.</returns>
    public bool TryRead(int parent, string? anchor)
    {
        bool isMapping = text.Current == '{';
        char closing = isMapping ? '}' : ']';
        OpenCollection collection = new()
        {
            Start = text.Position,
            IsMapping = isMapping,
            IsFlow = true,
            HasBrackets = true,
            Anchor = anchor,
        };
        if (composer.Open(collection) is not null)
        {
            return false;
        }

        do
        {
            text.Position++;
            text.MoveToToken();
            if (text.Current == closing)
            {
                break;
            }

            if ((isMapping && !TryReadKey(parent)) || !TryReadNode(parent))
            {
                return false;
            }

            text.MoveToToken();
        }
        while (text.Current == ',');
        if (text.Current != closing)
        {
            return false;
        }

        text.Position++;
        return composer.Close(text.Position) is null;
    }

    private bool TryReadKey(int parent)
    {
        if (!TryReadScalar(parent, out QuickScalar key) || !scalars.TryMoveToColon(inFlow: true, key))
        {
            return false;
        }

        text.Position++;
        text.MoveToToken();
        return key.AddAsKeyTo(composer);
    }

    private bool TryReadNode(int parent)
    {
        switch (text.Current)
        {
            case '[' or '{':
                return TryRead(parent, anchor: null);
            case '*':
                return aliases.TryReadAlias(inFlow: true);
            default:
                return TryReadScalar(parent, out QuickScalar scalar) && scalar.AddTo(composer, anchor: null);
        }
    }

    /// <summary>
    /// Readers disagree about plain text that is indented no deeper than what is around the brackets.
    /// </summary>
    private bool TryReadScalar(int parent, out QuickScalar scalar)
    {
        scalar = default;
        bool isCertain = text.Current is '"' or '\'' || (text.Column > parent && !text.EndsDocument);
        return isCertain && scalars.TryRead(parent, inFlow: true, out scalar);
    }
}
