namespace KubeLint.Configuration.Drafts;

/// <summary>A setting with what a reader should know of it.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">The setting.</param>
/// <param name="Note">A comment beside it; null for none.</param>
/// <param name="IsProposal">True for one that does not hold: it is written as a comment, to be decided on.</param>
public readonly record struct Noted<T>(T Value, string? Note = null, bool IsProposal = false);
