namespace KubeLint.Rules.Configuration;

/// <summary>A key that Secrets of a type have.</summary>
/// <param name="Name">The key.</param>
/// <param name="Problem">What is wrong with a value, as the end of a clause; null for a good one.</param>
internal sealed record SecretKey(string Name, Func<string, string?> Problem)
{
    /// <summary>True if the API server refuses an empty value.</summary>
    public bool IsRefusedEmpty { get; init; }
}
