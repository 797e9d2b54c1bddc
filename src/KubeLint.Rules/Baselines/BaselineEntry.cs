namespace KubeLint.Baselines;

/// <summary>Findings that agree in what they are known by.</summary>
/// <param name="Key">What they are known by.</param>
/// <param name="Count">How many they are; 1 or more.</param>
public readonly record struct BaselineEntry(BaselineKey Key, int Count);
