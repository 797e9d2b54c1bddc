using System.Runtime.InteropServices;

namespace KubeLint.Baselines;

/// <summary>What was found in a file: how often each key, whose file is left empty.</summary>
internal sealed class FileContent
{
    private readonly Dictionary<BaselineKey, int> _counts = [];

    /// <summary>The keys.</summary>
    public IEnumerable<BaselineKey> Keys => _counts.Keys;

    /// <summary>How many findings there are.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them tell one file from another: they are about an object with a name.</summary>
    public int Telling => _counts.Sum(each => IsTelling(each.Key) ? each.Value : 0);

    /// <summary>Adds findings.</summary>
    /// <param name="key">What they are known by.</param>
    /// <param name="count">How many they are.</param>
    public void Add(BaselineKey key, int count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += count;
        Total += count;
    }

    /// <summary>Counts what two files have in common.</summary>
    /// <param name="other">The other file.</param>
    /// <returns>All findings, and those that tell one file from another.</returns>
    public (int All, int Telling) InCommonWith(FileContent other)
    {
        int all = 0;
        int telling = 0;
        foreach ((BaselineKey key, int count) in _counts)
        {
            int common = Math.Min(count, other._counts.GetValueOrDefault(key));
            all += common;
            telling += IsTelling(key) ? common : 0;
        }

        return (all, telling);
    }

    /// <summary>Takes out what another file has too.</summary>
    /// <param name="other">The other file.</param>
    public void Take(FileContent other)
    {
        foreach ((BaselineKey key, int count) in other._counts)
        {
            if (_counts.TryGetValue(key, out int have))
            {
                int taken = Math.Min(count, have);
                _counts[key] = have - taken;
                Total -= taken;
            }
        }
    }

    private static bool IsTelling(BaselineKey key) => key.Object.Length > 0 && !key.Object.EndsWith('/');
}
