using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Some fields of an object, such as those of which one is to be set.</summary>
internal sealed class FieldChoice
{
    private readonly HashSet<string> _names;

    /// <summary>Names the fields.</summary>
    /// <param name="sample">Any object of the type.</param>
    /// <param name="properties">Their properties, by <c>nameof</c>.</param>
    public FieldChoice(object sample, params IEnumerable<string> properties) =>
        _names = new HashSet<string>(
            properties.Select(property => ModelFields.JsonName(sample, property)), StringComparer.Ordinal);

    /// <summary>True if all fields are objects, so that another value is the schema's business.</summary>
    public bool AreObjects { get; init; } = true;

    /// <summary>The keys of the fields.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>The number of those that are set.</summary>
    /// <param name="manifest">The object's manifest.</param>
    /// <param name="owner">The object.</param>
    /// <returns>0 if none is set.</returns>
    public int CountIn(Manifest manifest, object owner)
    {
        int count = 0;
        IReadOnlyList<YamlEntry> entries = manifest.Places.NodeOf(owner).EffectiveEntries();
        for (int index = 0; index < entries.Count; index++)
        {
            count += Has(entries[index]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Tells whether surely none is meant to be set: an unknown key or a value of another type may stand for one.
    /// </summary>
    /// <param name="manifest">The object's manifest.</param>
    /// <param name="owner">The object.</param>
    /// <param name="isOther">Tells which keys are for something else.</param>
    /// <returns>True if all that is set is for something else.</returns>
    public static bool IsNoneIn(Manifest manifest, object owner, Func<string, bool> isOther) =>
        manifest.Places.NodeOf(owner).EffectiveEntries()
            .All(entry => isOther(entry.Name) || entry.Value.Resolved is YamlScalar { Type: ScalarType.Null });

    /// <summary>The places of those that are set, in the order of the text.</summary>
    /// <param name="manifest">The object's manifest.</param>
    /// <param name="owner">The object.</param>
    /// <returns>The places of the fields' keys; empty if none is set.</returns>
    public IReadOnlyList<Place> SetIn(Manifest manifest, object owner) =>
    [
        .. NamesIn(manifest, owner)
            .Select(name => manifest.At(manifest.Places.PathOf(owner).Key(name)).OnKey())
            .OrderBy(place => place.Span.Start),
    ];

    /// <summary>Those that are set beside another one.</summary>
    /// <param name="manifest">The object's manifest.</param>
    /// <param name="owner">The object.</param>
    /// <param name="subject">What messages call it.</param>
    /// <returns>The mistakes; empty if at most one is set.</returns>
    public IEnumerable<Refusal> Surplus(Manifest manifest, object owner, string subject) =>
        CountIn(manifest, owner) > 1 && SetIn(manifest, owner) is [var first, ..] set
            ? set.Skip(1).Select(other => PodRefusal.Both(
                first, other, $"{subject} has both `{first.Path.LastKey}` and `{other.Path.LastKey}`"))
            : [];

    private IEnumerable<string> NamesIn(Manifest manifest, object owner) =>
        manifest.Places.NodeOf(owner).EffectiveEntries()
            .Where(Has)
            .Select(entry => entry.Name);

    private bool Has(YamlEntry entry) => _names.Contains(entry.Name)
        && (AreObjects ? entry.Value.Resolved is YamlMapping
            : entry.Value.Resolved is not YamlScalar { Type: ScalarType.Null });
}
