using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace KubeLint.Testing;

/// <summary>Shows how two texts differ, with a few equal lines around every difference.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Renders the difference.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <returns>One line for each line near a difference: <c>-</c> removed, <c>+</c> added, else a blank.</returns>
    public static string Render(string before, string after)
    {
        List<DiffPiece> lines = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        StringBuilder text = new();
        int lastShown = -1;
        for (int index = 0; index < lines.Count; index++)
        {
            if (!IsNearChange(lines, index))
            {
                continue;
            }

            if (index > lastShown + 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"  … {index - lastShown - 1} equal lines\n");
            }

            text.Append(SignOf(lines[index].Type)).Append(' ').Append(lines[index].Text).Append('\n');
            lastShown = index;
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index)
    {
        int first = Math.Max(0, index - Context);
        int last = Math.Min(lines.Count - 1, index + Context);
        return lines.GetRange(first, last - first + 1).Exists(line => line.Type != ChangeType.Unchanged);
    }

    private static char SignOf(ChangeType type) => type switch
    {
        ChangeType.Deleted => '-',
        ChangeType.Inserted => '+',
        _ => ' ',
    };
}
