using KubeLint.Findings;

namespace KubeLint.Rules;

/// <summary>
/// Declares a rule. The prose (why, how to fix, examples, exceptions) stands in the Markdown file of the class's name
/// beside it.
/// </summary>
/// <param name="code"><c>KL</c> and four digits, never reused.</param>
/// <param name="name">The kebab-case name of the pattern that the rule finds.</param>
/// <param name="family">The family; it agrees with the first digit of the code.</param>
/// <param name="severity">The severity of most of its findings.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RuleAttribute(string code, string name, RuleFamily family, Severity severity) : Attribute
{
    /// <summary><c>KL</c> and four digits, never reused.</summary>
    public string Code { get; } = code;

    /// <summary>The kebab-case name of the pattern that the rule finds.</summary>
    public string Name { get; } = name;

    /// <summary>The family; it agrees with the first digit of the code.</summary>
    public RuleFamily Family { get; } = family;

    /// <summary>The severity of most of its findings.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>The confidence of most of its findings.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>False for a rule that runs only when it is selected.</summary>
    public bool EnabledByDefault { get; init; } = true;

    /// <summary>True for a rule that offers a fix with some of its findings.</summary>
    public bool Fixable { get; init; }

    /// <summary>What the rule finds, in one sentence with a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>The section of the guide that teaches the point; empty for none.</summary>
    public string Guide { get; init; } = "";

    /// <summary>The checks of other tools that look for the same, as <c>tool:id</c>.</summary>
    public string[] Equivalents { get; init; } = [];
}
