using System.Collections.Concurrent;

namespace KubeLint.Manifests;

/// <summary>The JSON names of model properties; the generated part knows those that are not in camel case.</summary>
internal static partial class ModelFields
{
    // Bounded: properties are named by `nameof` alone.
    private static readonly ConcurrentDictionary<string, string> _usualNames = new(StringComparer.Ordinal);

    /// <summary>The JSON name of a property.</summary>
    /// <param name="owner">The model object.</param>
    /// <param name="property">One of its properties, by <c>nameof</c>.</param>
    /// <returns>The key under which manifests have it.</returns>
    /// <exception cref="ArgumentException">
    /// The model type has no such property. Told in debug builds alone, and so in tests: for a user a finding at the
    /// nearest key is better than none.
    /// </exception>
    public static string JsonName(object owner, string property)
    {
        Verify(owner, property);
        return UnusualName(owner, property)
            ?? _usualNames.GetOrAdd(property, static name => char.ToLowerInvariant(name[0]) + name[1..]);
    }

    private static partial string? UnusualName(object owner, string property);

    // Implemented in debug builds alone; elsewhere the compiler drops the call.
    static partial void Verify(object owner, string property);
}
