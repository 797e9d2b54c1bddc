namespace KubeLint.Cli.Output;

/// <summary>A line of a config file, and those below it.</summary>
/// <param name="text">The line, such as <c>key: value</c>.</param>
/// <param name="note">The comment beside it; null for none.</param>
/// <param name="isProposal">True if it is written as a comment.</param>
/// <param name="below">The lines that are indented below it.</param>
internal sealed class ConfigLine(
    string text, string? note = null, bool isProposal = false, params IReadOnlyList<ConfigLine> below)
{
    /// <summary>The line.</summary>
    public string Text => text;

    /// <summary>The comment beside it; null for none.</summary>
    public string? Note => note;

    /// <summary>The lines that are indented below it.</summary>
    public IReadOnlyList<ConfigLine> Below => below;

    /// <summary>True if it is written as a comment: a key is when all is that stands below it.</summary>
    public bool IsProposal => below.Count == 0 ? isProposal : below.All(line => line.IsProposal);
}
