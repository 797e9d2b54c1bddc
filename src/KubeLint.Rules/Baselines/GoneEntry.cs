namespace KubeLint.Baselines;

/// <summary>Findings of a baseline that are no more.</summary>
/// <param name="Key">What they were known by.</param>
/// <param name="Count">How many are gone; 1 or more.</param>
/// <param name="Left">How many that agree in the same are still there.</param>
public readonly record struct GoneEntry(BaselineKey Key, int Count, int Left);
