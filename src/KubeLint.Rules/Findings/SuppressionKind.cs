namespace KubeLint.Findings;

/// <summary>What silences a finding.</summary>
public enum SuppressionKind
{
    /// <summary>A comment such as <c># kubelint: ignore[latest-tag] reason</c>.</summary>
    Comment,

    /// <summary>An annotation such as <c>kubelint.dev/ignore.latest-tag: reason</c>.</summary>
    Annotation,

    /// <summary>A comment in the words of another tool.</summary>
    PeerComment,

    /// <summary>An annotation in the words of another tool.</summary>
    PeerAnnotation,

    /// <summary>An override outside of the manifests, in the configuration.</summary>
    Override,
}
