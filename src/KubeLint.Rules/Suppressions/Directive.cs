using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Suppressions;

/// <summary>A comment or annotation that silences findings.</summary>
internal sealed class Directive
{
    private Suppression? _suppression;

    /// <summary>What it is.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>Its place.</summary>
    public required Location Location { get; init; }

    /// <summary>The reason as it was given, or null for none.</summary>
    public required string? Reason { get; init; }

    /// <summary>The rules that it names.</summary>
    public required IReadOnlyList<DirectiveSelector> Selectors { get; init; }

    /// <summary>What it covers, or null if there is nothing.</summary>
    public required TextSpan? Covered { get; init; }

    /// <summary>True if it covers the whole file.</summary>
    public bool CoversFile { get; init; }

    /// <summary>The number of its document among the non-empty ones, from 0.</summary>
    public required int Document { get; init; }

    /// <summary>The place of an annotation, or null for a comment.</summary>
    public Place? Annotation { get; init; }

    /// <summary>
    /// True if all that it covers is checked, so that it can be told to silence nothing: no template, no syntax error.
    /// </summary>
    public bool IsJudged { get; init; }

    /// <summary>The object whose findings it silences, or null for whatever lies in what it covers.</summary>
    public ObjectIdentity? Owner => Annotation?.Manifest.Identity;

    /// <summary>True if it is written for another tool.</summary>
    public bool IsFromPeer => Kind is SuppressionKind.PeerComment or SuppressionKind.PeerAnnotation;

    /// <summary>What findings that it silences say of it.</summary>
    public Suppression Suppression => _suppression ??= new Suppression(Kind, Reason, Location);
}
