namespace KubeLint.Bundles.Services;

/// <summary>What the selected pods tell of the port that a Service passes connections on to.</summary>
public enum ServicePortStatus
{
    /// <summary>The Service selects no pods of the scan.</summary>
    NoPods,

    /// <summary>A container of some pod declares it.</summary>
    Declared,

    /// <summary>A container of some pod declares it, but for another protocol.</summary>
    OtherProtocol,

    /// <summary>The pods declare ports, but not this one.</summary>
    NotDeclared,

    /// <summary>The pods declare no ports at all: of a number nothing is known, a name cannot be resolved.</summary>
    NothingDeclared,
}
