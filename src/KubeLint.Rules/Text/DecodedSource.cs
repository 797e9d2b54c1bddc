using System.Diagnostics.CodeAnalysis;

namespace KubeLint.Text;

/// <summary>The text of some bytes, or why they are none: exactly one of the two is there.</summary>
public sealed class DecodedSource
{
    internal DecodedSource(string content) => Content = content;

    internal DecodedSource(DecodingProblem problem) => Problem = problem;

    /// <summary>The text, without a byte order mark, or null.</summary>
    public string? Content { get; }

    /// <summary>Why there is no text, or null.</summary>
    public DecodingProblem? Problem { get; }

    /// <summary>True when the bytes are text.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsText => Content is not null;
}
