namespace KubeLint.Findings;

/// <summary>
/// All that is known of a rule without running it. The rule's attribute and the Markdown page beside its class become
/// this at compile time.
/// </summary>
public sealed record RuleMetadata
{
    /// <summary><c>KL</c> and four digits, never reused.</summary>
    public required string Code { get; init; }

    /// <summary>The kebab-case name of the pattern that the rule finds.</summary>
    public required string Name { get; init; }

    /// <summary>The family; it agrees with the first digit of <see cref="Code"/>.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>The severity of most of its findings.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The confidence of most of its findings.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>False for a rule that runs only when a selector means it.</summary>
    public required bool EnabledByDefault { get; init; }

    /// <summary>True for a rule that offers a fix with some of its findings.</summary>
    public bool IsFixable { get; init; }

    /// <summary>What the rule finds, in one sentence with a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>Why it matters, in Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>How to fix it, in Markdown.</summary>
    public required string HowToFix { get; init; }

    /// <summary>A manifest, in YAML, in which the rule finds something.</summary>
    public required string BadExample { get; init; }

    /// <summary>The same manifest put right.</summary>
    public required string GoodExample { get; init; }

    /// <summary>What the rule leaves alone, in Markdown; empty for none.</summary>
    public required string Exceptions { get; init; }

    /// <summary>The section of the guide that teaches the point; empty for none.</summary>
    public required string Guide { get; init; }

    /// <summary>The checks of other tools that look for the same, as <c>tool:id</c>.</summary>
    public required IReadOnlyList<string> Equivalents { get; init; }

    /// <summary>What a project can set.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>The address of the rule's page.</summary>
    public string HelpUri => $"https://github.com/kubelint/kubelint/blob/main/docs/rules/{Code}.md";
}
