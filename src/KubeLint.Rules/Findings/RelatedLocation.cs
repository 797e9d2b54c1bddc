namespace KubeLint.Findings;

/// <summary>Another place that belongs to a finding.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is to be seen there, as a short clause.</param>
public sealed record RelatedLocation(Location Location, string Message);
