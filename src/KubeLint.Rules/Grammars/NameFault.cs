namespace KubeLint.Grammars;

/// <summary>What is wrong with a name.</summary>
/// <param name="Problem">A clause that follows the name, such as <c>has the capital letter `F`</c>.</param>
/// <param name="Start">Where in the name the mistake begins, from 0.</param>
/// <param name="Length">The length of the mistake; 0 where it is the name as a whole.</param>
internal readonly record struct NameFault(string Problem, int Start, int Length);
