namespace KubeLint.Scheduling;

/// <summary>A mistake in a schedule.</summary>
/// <param name="Start">Where it starts in the schedule, in characters.</param>
/// <param name="Length">How many characters are wrong.</param>
/// <param name="Message">What is wrong: a clause without a full stop; code stands in backticks.</param>
/// <param name="Advice">What to do: a clause in the imperative, without a full stop.</param>
public sealed record CronError(int Start, int Length, string Message, string Advice);
