namespace KubeLint.Findings;

/// <summary>Why a finding is not reported.</summary>
/// <param name="Kind">What silences it.</param>
/// <param name="Reason">The reason as it was given, or null for none.</param>
/// <param name="Location">The comment, annotation or override, or null where it has no place.</param>
public sealed record Suppression(SuppressionKind Kind, string? Reason, Location? Location);
