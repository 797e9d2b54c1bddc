namespace KubeLint.Rules.PodSpecs;

/// <summary>Finds what a list has more than once.</summary>
internal static class RepeatedItems
{
    /// <summary>Pairs each item whose key was there before with the first that has it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TKey">The type of their keys.</typeparam>
    /// <param name="items">The items, in the order that makes one the earlier.</param>
    /// <param name="key">The key of an item; null for one that is not to be compared.</param>
    /// <returns>The pairs, in the order of the later items.</returns>
    public static IEnumerable<(T Later, T Earlier)> Find<T, TKey>(IEnumerable<T> items, Func<T, TKey?> key)
        where TKey : notnull =>
        items.TryGetNonEnumeratedCount(out int count) && count < 2 ? [] : Compare(items, key);

    private static IEnumerable<(T Later, T Earlier)> Compare<T, TKey>(IEnumerable<T> items, Func<T, TKey?> key)
        where TKey : notnull
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
