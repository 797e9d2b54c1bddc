using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The units in which containers can be told of their resources.</summary>
internal static class Divisors
{
    private static readonly Quantity[] OfCpu = Read("1m", "1");

    private static readonly Quantity[] OfBytes = Read(
        "1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    /// <summary>Looks at a divisor.</summary>
    /// <param name="divisor">The divisor.</param>
    /// <param name="resource">What is divided, such as <c>limits.cpu</c>.</param>
    /// <returns>What to do, or null if the divisor is fine; one that cannot be read is the schema's business.</returns>
    public static string? FaultIn(string divisor, string resource)
    {
        bool isCpu = resource.EndsWith(".cpu", StringComparison.Ordinal);
        return Quantity.Parse(divisor) is not { IsZero: false } unit || (isCpu ? OfCpu : OfBytes).Contains(unit) ? null
            : isCpu ? "use `1` for cores or `1m` for thousandths"
            : "use `1` or 1 of a unit, such as `1Mi`";
    }

    private static Quantity[] Read(params string[] texts) => [.. texts.Select(text => Quantity.Parse(text)!.Value)];
}
