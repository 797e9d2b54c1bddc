using System.Runtime.InteropServices;
using KubeLint.Findings;

namespace KubeLint.Baselines;

/// <summary>The findings that a project had at one time, and does not want to hear of again.</summary>
public sealed class Baseline
{
    /// <summary>Makes a baseline.</summary>
    /// <param name="entries">Its entries, in any order; those of one key are counted together.</param>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Dictionary<BaselineKey, int> counts = [];
        foreach (BaselineEntry entry in entries)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, entry.Key, out _) += entry.Count;
        }

        Entries =
        [
            .. counts.OrderBy(each => each.Key, BaselineKey.Order)
                .Select(each => new BaselineEntry(each.Key, each.Value)),
        ];
    }

    /// <summary>The entries by file, object, rule and field; no key stands twice.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>How many findings it stands for.</summary>
    public int Count => Entries.Sum(entry => entry.Count);

    /// <summary>The baseline of what was found.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="nameOf">Gives, for a path that findings show, how the baseline names the file.</param>
    /// <returns>The baseline.</returns>
    public static Baseline Of(IEnumerable<Finding> findings, Func<string, string> nameOf) => new(
        findings.Select(finding =>
            new BaselineEntry(BaselineKey.Of(finding, nameOf(finding.Location.Source.Path)), Count: 1)));
}
