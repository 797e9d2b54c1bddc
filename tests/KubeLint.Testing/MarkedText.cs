using System.Text;
using KubeLint.Text;

namespace KubeLint.Testing;

/// <summary>
/// A text whose interesting parts are marked in place, as in <c>image: nginx:[|latest|]</c>, so that a test shows the
/// place that it means and nobody counts columns. Marks may be nested; <c>[||]</c> marks an empty span.
/// </summary>
public sealed class MarkedText
{
    private const string Opening = "[|";
    private const string Closing = "|]";

    private MarkedText(string text, IReadOnlyList<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    /// <summary>The marked spans of <see cref="Text"/>, in the order of their opening marks.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>The span of a text that has one mark.</summary>
    /// <exception cref="InvalidOperationException">The text has no mark, or several.</exception>
    public TextSpan Span => Spans.Count == 1
        ? Spans[0] : throw new InvalidOperationException($"The text has {Spans.Count} marked spans, not one.");

    /// <summary>Takes the marks out of a text.</summary>
    /// <param name="marked">The text with its marks.</param>
    /// <returns>The text and the spans.</returns>
    /// <exception cref="FormatException">A mark is never closed, or closes nothing.</exception>
    public static MarkedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        StringBuilder text = new(marked.Length);
        List<TextSpan> spans = [];
        Stack<int> open = [];
        int index = 0;
        while (index < marked.Length)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(index);
            if (rest.StartsWith(Opening, StringComparison.Ordinal))
            {
                open.Push(spans.Count);
                spans.Add(new TextSpan(text.Length, 0));
                index += Opening.Length;
            }
            else if (rest.StartsWith(Closing, StringComparison.Ordinal))
            {
                int closed = open.Count > 0
                    ? open.Pop() : throw new FormatException($"The mark at offset {index} closes nothing.");
                spans[closed] = TextSpan.FromBounds(spans[closed].Start, text.Length);
                index += Closing.Length;
            }
            else
            {
                text.Append(marked[index]);
                index++;
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), spans)
            : throw new FormatException($"{open.Count} of the marks are never closed.");
    }
}
