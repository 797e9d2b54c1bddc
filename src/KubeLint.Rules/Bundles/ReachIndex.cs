using System.Collections.Concurrent;

namespace KubeLint.Bundles;

/// <summary>Finds the <see cref="Reach{T}"/> of things by a key; it is made when the key is first asked for.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">An object, or something that belongs to one.</typeparam>
/// <param name="bundle">The bundle.</param>
/// <param name="manifestOf">Tells the object of a thing.</param>
/// <param name="comparer">How keys are compared; null for as usual.</param>
internal sealed class ReachIndex<TKey, T>(
    Bundle bundle, Func<T, Manifests.Manifest> manifestOf, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly MultiMap<TKey, T> _things = new(comparer);
    private readonly ConcurrentDictionary<TKey, Reach<T>> _made = new(comparer);

    /// <summary>True if nothing was added.</summary>
    public bool IsEmpty => _things.IsEmpty;

    /// <summary>Adds a thing, in the order of their places.</summary>
    public void Add(TKey key, T thing) => _things.Add(key, thing);

    /// <summary>The thing of a key that was added last; the default if there is none.</summary>
    public T? LastOf(TKey key) => _things[key] is { Count: > 0 } found ? found.Last : default;

    /// <summary>The things of a key, or null if there are none.</summary>
    public Reach<T>? Of(TKey key)
    {
        if (_made.TryGetValue(key, out Reach<T>? reach))
        {
            return reach;
        }

        return _things[key] is { Count: > 0 } found
            ? _made.GetOrAdd(key, new Reach<T>(bundle, found.ToArray(), manifestOf))
            : null;
    }
}
