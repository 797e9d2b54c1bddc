using KubeLint.Findings;

namespace KubeLint.Configuration;

/// <summary>An override of a config file that does not hold any more.</summary>
/// <param name="Location">Its <c>until</c>.</param>
/// <param name="Until">The last day on which it held.</param>
public sealed record ExpiredOverride(Location Location, DateOnly Until);
