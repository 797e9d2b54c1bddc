namespace KubeLint.Rules.Configuration;

/// <summary>A key that Secrets of a type have.</summary>
/// <param name="Name">The key.</param>
/// <param name="Problem">What is wrong with a value; null for a good one.</param>
internal sealed record SecretKey(string Name, Func<string, SecretProblem?> Problem)
{
    /// <summary>True if the API server refuses an empty value.</summary>
    public bool IsRefusedEmpty { get; init; }
}
