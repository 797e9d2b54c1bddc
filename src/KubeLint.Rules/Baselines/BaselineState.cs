namespace KubeLint.Baselines;

/// <summary>How a finding stands to a baseline.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not have it.</summary>
    New,

    /// <summary>The baseline has it.</summary>
    Unchanged,
}
