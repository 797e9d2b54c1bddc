using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>One of the names by which a directive names rules.</summary>
/// <param name="text">The name as it is written.</param>
/// <param name="span">Its place.</param>
/// <param name="rules">What it means.</param>
internal sealed class DirectiveSelector(string text, TextSpan span, SelectedRules rules)
{
    /// <summary>The name as it is written.</summary>
    public string Text { get; } = text;

    /// <summary>Its place.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What it means.</summary>
    public SelectedRules Rules { get; } = rules;

    /// <summary>True once a finding has been silenced by it.</summary>
    public bool IsUsed { get; set; }
}
