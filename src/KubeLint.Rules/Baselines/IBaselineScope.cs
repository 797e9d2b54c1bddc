namespace KubeLint.Baselines;

/// <summary>What a scan has looked at, as far as a baseline is concerned.</summary>
public interface IBaselineScope
{
    /// <summary>How the baseline names a file of the scan.</summary>
    /// <param name="path">The path that findings show.</param>
    /// <returns>The path from the folder of the baseline on.</returns>
    string NameOf(string path);

    /// <summary>What is known of a file that the baseline names.</summary>
    /// <param name="file">The path from the folder of the baseline on.</param>
    /// <returns>The state.</returns>
    BaselineFileState StateOf(string file);

    /// <summary>Tells whether a rule has run and seen everything, so that nothing found means nothing there.</summary>
    /// <param name="rule">The code of the rule.</param>
    /// <returns>True if it has.</returns>
    bool IsConclusive(string rule);
}
