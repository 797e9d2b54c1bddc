namespace KubeLint.Yaml;

/// <summary>Finds where a bracketed collection or a quoted scalar ends, without reading what is in it.</summary>
internal static class FlowExtent
{
    /// <summary>The offset just past the closing bracket or quote.</summary>
    /// <param name="content">The text.</param>
    /// <param name="start">The offset of the opening one.</param>
    /// <param name="end">Where to stop at the latest.</param>
    public static int FindEnd(string content, int start, int end)
    {
        int depth = 0;
        int position = start;
        while (position < end)
        {
            char character = content[position];
            switch (character)
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case '"' or '\'' when position == start || CanOpenAfter(content[position - 1]):
                    position = SkipQuoted(content, position, end) - 1;
                    break;
                case '#' when content[position - 1] is ' ' or '\t' || LineBreaks.Contains(content[position - 1]):
                    position = Math.Min(LineBreaks.LineEnd(content, position), end) - 1;
                    break;
                default:
                    break;
            }

            position++;
            if (depth <= 0)
            {
                break;
            }
        }

        return position;
    }

    private static bool CanOpenAfter(char character) =>
        character is ' ' or '\t' or '[' or '{' or ',' or ':' || LineBreaks.Contains(character);

    private static int SkipQuoted(string content, int start, int end)
    {
        char quote = content[start];
        for (int position = start + 1; position < end; position++)
        {
            if (content[position] == '\\' && quote == '"')
            {
                position++;
            }
            else if (content[position] == quote)
            {
                return position + 1;
            }
        }

        return end;
    }
}
