namespace KubeLint.Baselines;

/// <summary>What is wrong with the text of a baseline.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
public sealed record BaselineProblem(int Line, string Message);
