namespace KubeLint.Grammars;

/// <summary>What is wrong with a regular expression.</summary>
/// <param name="Problem">A clause that follows the expression, such as <c>has a lookahead</c>.</param>
/// <param name="Start">Where in the expression the mistake begins, from 0.</param>
/// <param name="Length">The length of the mistake; 0 where it is the expression as a whole.</param>
internal readonly record struct PatternFault(string Problem, int Start, int Length);
