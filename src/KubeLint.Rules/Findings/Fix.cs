using KubeLint.Text;

namespace KubeLint.Findings;

/// <summary>A change of the text that puts a finding right.</summary>
public sealed class Fix
{
    /// <summary>Makes a fix.</summary>
    /// <param name="title">What it does: a clause in the imperative, without a full stop.</param>
    /// <param name="isSafe">
    /// True if it changes nothing but what the finding is about, and that into what was surely meant.
    /// </param>
    /// <param name="source">The text that it changes.</param>
    /// <param name="edits">The changes; one or more.</param>
    /// <exception cref="ArgumentException">
    /// The title or the edits are empty, or the edits lie outside the text, overlap, or change nothing.
    /// </exception>
    public Fix(string title, bool isSafe, SourceText source, params IReadOnlyList<TextEdit> edits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(edits);
        Title = title;
        IsSafe = isSafe;
        Source = source;
        Edits = [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
        if (Edits.Count == 0)
        {
            throw new ArgumentException("A fix has one edit or more.", nameof(edits));
        }

        int end = 0;
        foreach (TextEdit edit in Edits)
        {
            if (edit.Span.Start < end || edit.Span.End > source.Length)
            {
                throw new ArgumentException("The edits overlap, or lie outside the text.", nameof(edits));
            }

            if (source.Slice(edit.Span).SequenceEqual(edit.NewText))
            {
                throw new ArgumentException("An edit changes nothing.", nameof(edits));
            }

            end = edit.Span.End;
        }
    }

    /// <summary>What it does: a clause in the imperative, without a full stop.</summary>
    public string Title { get; }

    /// <summary>
    /// True if it changes nothing but what the finding is about, and that into what was surely meant. Others have to be
    /// looked at.
    /// </summary>
    public bool IsSafe { get; }

    /// <summary>The text that it changes.</summary>
    public SourceText Source { get; }

    /// <summary>The changes in the order of the text; none overlaps another one.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }

    /// <summary>The text after the changes.</summary>
    /// <returns>The whole text.</returns>
    public string Apply()
    {
        System.Text.StringBuilder text = new(Source.Length);
        int position = 0;
        foreach (TextEdit edit in Edits)
        {
            text.Append(Source.Content, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return text.Append(Source.Content, position, Source.Length - position).ToString();
    }
}
