namespace KubeLint.Suppressions;

/// <summary>A check of another tool that its comment or annotation skips.</summary>
/// <param name="Tool">The tool, as equivalents of rules name it.</param>
/// <param name="Check">The check, or <see cref="RuleNames.AllChecks"/>.</param>
/// <param name="Reason">The reason as it was given, or null for none.</param>
/// <param name="Reach">How far a comment reaches.</param>
internal sealed record PeerSkip(string Tool, string Check, string? Reason, PeerReach Reach = PeerReach.Object);
