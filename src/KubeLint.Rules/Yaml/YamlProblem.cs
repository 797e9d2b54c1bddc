using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A mistake found while reading.</summary>
/// <param name="Kind">What sort of mistake.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">
/// What is wrong, as a clause without a full stop; what to do about it may follow behind a semicolon.
/// </param>
/// <param name="DocumentIndex">The document, as <see cref="YamlDocument.Index"/>.</param>
/// <param name="Related">Another place that belongs to it, such as the first of two equal keys, or null.</param>
public sealed record YamlProblem(
    YamlProblemKind Kind, TextSpan Span, string Message, int DocumentIndex, TextSpan? Related = null)
{
    private const string RemedySeparator = "; ";

    private int FaultLength =>
        Message.IndexOf(RemedySeparator, StringComparison.Ordinal) is >= 0 and int end ? end : Message.Length;

    /// <summary>What is wrong, without what to do about it.</summary>
    public string Fault => Message[..FaultLength];

    /// <summary>What to do about it, or null if the message does not say.</summary>
    public string? Remedy => FaultLength < Message.Length ? Message[(FaultLength + RemedySeparator.Length)..] : null;
}
