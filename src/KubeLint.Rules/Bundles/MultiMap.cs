using System.Runtime.InteropServices;

namespace KubeLint.Bundles;

/// <summary>
/// Any number of things for each key. Most keys of a scan have one thing only, so no key has a list of its own: the
/// things of a key are linked to one another.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the things.</typeparam>
internal sealed class MultiMap<TKey, T>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (int Last, int Count)> _chains;

    /// <summary>Each thing with the index of the next one of its key; behind the last comes the first.</summary>
    private readonly List<(T Thing, int Next)> _links;

    /// <summary>Makes an empty map.</summary>
    /// <param name="comparer">How keys are compared; null for as usual.</param>
    /// <param name="keys">How many keys are expected.</param>
    /// <param name="things">How many things are expected.</param>
    public MultiMap(IEqualityComparer<TKey>? comparer = null, int keys = 0, int things = 0)
    {
        _chains = new Dictionary<TKey, (int Last, int Count)>(keys, comparer);
        _links = new List<(T Thing, int Next)>(things);
    }

    /// <summary>True if nothing was added.</summary>
    public bool IsEmpty => _links.Count == 0;

    /// <summary>The things of a key, in the order in which they were added.</summary>
    /// <param name="key">The key.</param>
    public Things this[TKey key] => _chains.TryGetValue(key, out var chain) ? new Things(this, chain) : default;

    /// <summary>Adds a thing.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="thing">The thing.</param>
    /// <returns>True if it is the first of its key.</returns>
    public bool Add(TKey key, T thing)
    {
        int added = _links.Count;
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, key, out bool exists);
        _links.Add((thing, exists ? _links[chain.Last].Next : added));
        if (exists)
        {
            CollectionsMarshal.AsSpan(_links)[chain.Last].Next = added;
        }

        chain = (added, chain.Count + 1);
        return !exists;
    }

    /// <summary>The things of one key.</summary>
    public readonly struct Things
    {
        private readonly MultiMap<TKey, T>? _map;
        private readonly (int Last, int Count) _chain;

        internal Things(MultiMap<TKey, T> map, (int Last, int Count) chain)
        {
            _map = map;
            _chain = chain;
        }

        /// <summary>How many there are.</summary>
        public int Count => _chain.Count;

        /// <summary>The one that was added first; there has to be one.</summary>
        public T First => _map!._links[_map._links[_chain.Last].Next].Thing;

        /// <summary>The one that was added last; there has to be one.</summary>
        public T Last => _map!._links[_chain.Last].Thing;

        /// <summary>Walks them in the order in which they were added.</summary>
        public Enumerator GetEnumerator() => new(_map?._links, _chain.Last, _chain.Count);

        /// <summary>Puts them into an array.</summary>
        public T[] ToArray()
        {
            if (Count == 0)
            {
                return [];
            }

            T[] things = new T[Count];
            int index = 0;
            foreach (T thing in this)
            {
                things[index++] = thing;
            }

            return things;
        }
    }

    /// <summary>Walks the things of one key.</summary>
    public struct Enumerator
    {
        private readonly List<(T Thing, int Next)>? _links;
        private int _at;
        private int _left;

        internal Enumerator(List<(T Thing, int Next)>? links, int last, int count)
        {
            _links = links;
            _at = last;
            _left = count;
        }

        /// <summary>The thing.</summary>
        public readonly T Current => _links![_at].Thing;

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _at = _links![_at].Next;
            _left--;
            return true;
        }
    }
}
