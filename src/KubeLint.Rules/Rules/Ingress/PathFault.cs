namespace KubeLint.Rules.Ingress;

/// <summary>Something in a path of an Ingress for which the API server refuses it.</summary>
/// <param name="Problem">What is wrong, as the end of a clause.</param>
/// <param name="Advice">What to do, as a clause in the imperative.</param>
/// <param name="Start">Where it starts in the path.</param>
/// <param name="Length">How long it is; 0 for the whole path.</param>
internal readonly record struct PathFault(string Problem, string Advice, int Start, int Length);
