using k8s.Models;

namespace KubeLint.Rules.Objects;

/// <summary>A field that takes a number of pods or a percentage of them.</summary>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Property">The property, by <c>nameof</c>.</param>
/// <param name="Value">What it holds; null if there is nothing.</param>
/// <param name="IsBounded">True if more than 100 % is refused.</param>
internal readonly record struct IntOrPercent(object Owner, string Property, IntOrString? Value, bool IsBounded);
