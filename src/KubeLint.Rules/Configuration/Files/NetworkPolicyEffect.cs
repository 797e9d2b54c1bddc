namespace KubeLint.Configuration.Files;

/// <summary>What the network plugin makes of network policies.</summary>
public enum NetworkPolicyEffect
{
    /// <summary>It enforces them.</summary>
    Enforced,

    /// <summary>It takes no notice of them.</summary>
    Ignored,
}
