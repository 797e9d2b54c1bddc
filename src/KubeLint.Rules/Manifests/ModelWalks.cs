using System.Runtime.InteropServices;

namespace KubeLint.Manifests;

/// <summary>Walks the lists and maps of models. Rules do it all the time, so it costs no memory.</summary>
internal static class ModelWalks
{
    /// <summary>The items of a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="list">The list; null for none.</param>
    /// <returns>The items in order.</returns>
    public static ReadOnlySpan<T> Each<T>(this IList<T>? list) => list switch
    {
        null => [],
        List<T> bound => CollectionsMarshal.AsSpan(bound),
        _ => list.ToArray(),
    };

    /// <summary>The entries of a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The map; null for none.</param>
    /// <returns>The entries in order.</returns>
    public static OrderedDictionary<string, T> Each<T>(this IDictionary<string, T>? map) => map switch
    {
        null => None<T>.Map,
        OrderedDictionary<string, T> bound => bound,
        _ => new OrderedDictionary<string, T>(map),
    };

    private static class None<T>
    {
        public static OrderedDictionary<string, T> Map { get; } = [];
    }
}
