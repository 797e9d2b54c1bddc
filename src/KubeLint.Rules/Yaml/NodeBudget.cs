using System.Globalization;

namespace KubeLint.Yaml;

/// <summary>Counts what is read of a file against the bounds.</summary>
internal sealed class NodeBudget(YamlLimits limits)
{
    private int _nodes;
    private int _nodesBefore;

    /// <summary>How many nodes the document has so far, every alias counted as all that it stands for.</summary>
    public long Weight { get; private set; }

    /// <summary>True once the file holds more nodes than allowed; nothing more is to be read then.</summary>
    public bool IsFull => _nodes > limits.Nodes;

    /// <summary>Starts to count for a new document.</summary>
    public void BeginDocument()
    {
        Weight = 0;
        _nodesBefore = _nodes;
    }

    /// <summary>Forgets what the document has counted so far.</summary>
    public void DiscardDocument() => _nodes = _nodesBefore;

    /// <summary>Counts a node.</summary>
    /// <param name="weight">How many nodes it stands for; its own children are counted by themselves.</param>
    /// <returns>Null, or which bound is passed.</returns>
    public string? Count(long weight)
    {
        _nodes++;
        Weight += weight;
        if (IsFull)
        {
            return Say($"the file has more than {limits.Nodes:N0} nodes");
        }

        return Weight > limits.ExpandedNodes
            ? Say($"the document has more than {limits.ExpandedNodes:N0} nodes once aliases are expanded")
            : null;
    }

    /// <summary>Checks how deep collections nest.</summary>
    /// <returns>Null, or that the bound is passed.</returns>
    public string? CheckDepth(int levels) =>
        levels > limits.Depth ? Say($"collections nest more than {limits.Depth} levels deep") : null;

    /// <summary>Checks how long a scalar is.</summary>
    /// <returns>Null, or that the bound is passed.</returns>
    public string? CheckLength(string value) =>
        value.Length > limits.ScalarLength ? Say($"a scalar has more than {limits.ScalarLength:N0} characters") : null;

    private static string Say(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
