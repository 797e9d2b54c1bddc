using KubeLint.Findings;

namespace KubeLint.Baselines;

/// <summary>A finding held against a baseline.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="State">How it stands to the baseline.</param>
public readonly record struct ComparedFinding(Finding Finding, BaselineState State);
