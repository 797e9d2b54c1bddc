namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>A class of values of which kubelint and NJsonSchema say different things, and why both are right.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Example">A Pod of the class, as JSON.</param>
/// <param name="Explains">
/// Tells whether a difference is of the class. It may only look away from what the reason speaks of.
/// </param>
internal sealed record KnownDifference(string Reason, string Example, Func<JudgedValue, bool> Explains);
