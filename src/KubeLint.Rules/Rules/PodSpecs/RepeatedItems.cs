using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Finds what a list has more than once.</summary>
internal static class RepeatedItems
{
    /// <summary>In lists of no more items it is cheaper to compare each with each than to keep a table.</summary>
    private const int Few = 24;

    /// <summary>Pairs each item whose key was there before with the first that has it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TKey">The type of their keys.</typeparam>
    /// <param name="items">The items, in the order that makes one the earlier.</param>
    /// <param name="key">The key of an item; null for one that is not to be compared.</param>
    /// <returns>The pairs, in the order of the later items.</returns>
    public static IEnumerable<(T Later, T Earlier)> Find<T, TKey>(IEnumerable<T> items, Func<T, TKey?> key)
        where TKey : class => MayRepeat(items, key) ? Compare(items, key) : [];

    /// <summary>The same for keys that are values.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TKey">The type of their keys.</typeparam>
    /// <param name="items">The items, in the order that makes one the earlier.</param>
    /// <param name="key">The key of an item; null for one that is not to be compared.</param>
    /// <returns>The pairs, in the order of the later items.</returns>
    public static IEnumerable<(T Later, T Earlier)> Find<T, TKey>(IEnumerable<T> items, Func<T, TKey?> key)
        where TKey : struct => MayRepeat(items, key) ? Compare(items, item => (object?)key(item)) : [];

    private static bool MayRepeat<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
    {
        if (items is not IList<T> { Count: <= Few } list)
        {
            return true;
        }

        ReadOnlySpan<T> few = list.Each();
        for (int later = 1; later < few.Length; later++)
        {
            TKey wanted = key(few[later]);
            for (int earlier = 0; wanted is not null && earlier < later; earlier++)
            {
                if (EqualityComparer<TKey>.Default.Equals(key(few[earlier]), wanted))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<(T Later, T Earlier)> Compare<T, TKey>(IEnumerable<T> items, Func<T, TKey?> key)
        where TKey : class
    {
        Dictionary<TKey, T> seen = [];
        foreach (T item in items)
        {
            if (key(item) is { } found && !seen.TryAdd(found, item))
            {
                yield return (item, seen[found]);
            }
        }
    }
}
