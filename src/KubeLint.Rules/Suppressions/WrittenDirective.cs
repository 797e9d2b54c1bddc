using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>A directive as a comment has it.</summary>
/// <param name="Span">Its place, from the name of the tool on.</param>
/// <param name="CoversFile">True for <c>ignore-file</c>.</param>
/// <param name="Selectors">The places of the names between the brackets.</param>
/// <param name="Reason">The text behind the brackets, or null for none.</param>
internal sealed record WrittenDirective(
    TextSpan Span, bool CoversFile, IReadOnlyList<TextSpan> Selectors, string? Reason)
{
    /// <summary>What is wrong with it, or null.</summary>
    public string? Mistake { get; init; }

    /// <summary>How to put that right.</summary>
    public string Remedy { get; init; } = "";
}
