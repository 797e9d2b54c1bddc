using KubeLint.Manifests;

namespace KubeLint.Findings;

/// <summary>One thing that a rule found, at its exact place.</summary>
public sealed record Finding
{
    private readonly string? _objectKey;
    private readonly string? _fieldKey;

    /// <summary>The rule.</summary>
    public required RuleMetadata Rule { get; init; }

    /// <summary>How bad it is here; a rule may judge milder or harder than its default.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure it is here.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What is wrong: a clause without a full stop; code stands in backticks.</summary>
    public required string Message { get; init; }

    /// <summary>Why it matters: a clause without a full stop.</summary>
    public required string Why { get; init; }

    /// <summary>What to do: a clause in the imperative, without a full stop.</summary>
    public required string Advice { get; init; }

    /// <summary>The primary place.</summary>
    public required Location Location { get; init; }

    /// <summary>The other places, in the order they should be read.</summary>
    public required IReadOnlyList<RelatedLocation> Related { get; init; }

    /// <summary>A change that puts it right, or null where no change is known to.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The document's number among the non-empty documents of its file, from 0.</summary>
    public required int Document { get; init; }

    /// <summary>The object, or null when the finding is about a text that is no object.</summary>
    public required ObjectIdentity? Object { get; init; }

    /// <summary>The field's path inside the object, such as <c>spec.ports[0].nodePort</c>; empty for none.</summary>
    public required string FieldPath { get; init; }

    /// <summary>
    /// What the object is known by: <c>namespace/Kind/name</c>, empty for none. Of a finding about several objects it
    /// is one of them, whatever their order.
    /// </summary>
    public string ObjectKey
    {
        get => _objectKey ?? Object?.ToString() ?? "";
        init => _objectKey = value;
    }

    /// <summary>
    /// What the field is known by when lists change: the path, with items by what tells them from the others, such as
    /// <c>spec.ports[name=http].nodePort</c>.
    /// </summary>
    public string FieldKey
    {
        get => _fieldKey ?? FieldPath;
        init => _fieldKey = value;
    }

    /// <summary>
    /// 32 hex digits over rule, file, object key and field key. It stays the same when lines move; several findings
    /// that agree in all four are told apart by their order.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why it is not reported, or null for one that is.</summary>
    public Suppression? Suppression { get; init; }
}
