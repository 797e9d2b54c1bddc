namespace KubeLint.Rules.Configuration;

/// <summary>A type of Secrets that promises certain keys.</summary>
/// <param name="Name">What stands under <c>type</c>.</param>
/// <param name="Keys">The keys.</param>
internal sealed record SecretType(string Name, params IReadOnlyList<SecretKey> Keys)
{
    /// <summary>True if one of the keys is enough.</summary>
    public bool IsOneEnough { get; init; }

    /// <summary>False if it is not the API server that insists on the keys, but who reads them.</summary>
    public bool IsValidated { get; init; } = true;
}
