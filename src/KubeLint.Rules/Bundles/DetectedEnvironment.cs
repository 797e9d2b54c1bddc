using KubeLint.Configuration;

namespace KubeLint.Bundles;

/// <summary>The environment of an object, and what decided it.</summary>
/// <param name="Kind">The environment.</param>
/// <param name="Reason">What decided it, as a clause, such as <c>the namespace is called `shop-prod`</c>.</param>
public sealed record DetectedEnvironment(EnvironmentKind Kind, string Reason)
{
    /// <summary>What the project calls it; null where the project says nothing.</summary>
    public string? Name { get; init; }

    /// <summary>True for production alone.</summary>
    public bool IsProduction => Kind == EnvironmentKind.Production;

    /// <summary>True for development and test; staging is neither.</summary>
    public bool IsDevelopmentOrTest => Kind is EnvironmentKind.Development or EnvironmentKind.Test;

    /// <summary>True unless the object is surely meant for development or test.</summary>
    public bool MayBeProduction => !IsDevelopmentOrTest;
}
