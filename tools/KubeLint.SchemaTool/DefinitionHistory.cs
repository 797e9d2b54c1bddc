using System.Text.Json;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>A definition through the versions.</summary>
/// <param name="name">Its name.</param>
internal sealed class DefinitionHistory(string name)
{
    private readonly List<KubernetesVersion> _versions = [];
    private readonly Dictionary<KubernetesVersion, FieldFacts> _own = [];
    private readonly SortedDictionary<string, Dictionary<KubernetesVersion, FieldFacts>> _fields =
        new(StringComparer.Ordinal);

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The versions that have the definition, in order.</summary>
    public IReadOnlyList<KubernetesVersion> Versions => _versions;

    /// <summary>What the definition itself is, by version; empty for an object.</summary>
    public IReadOnlyDictionary<KubernetesVersion, FieldFacts> Own => _own;

    /// <summary>The fields, each with what it is by version, sorted.</summary>
    public IEnumerable<(string Name, IReadOnlyDictionary<KubernetesVersion, FieldFacts> Facts)> Fields =>
        _fields.Select(pair => (pair.Key, (IReadOnlyDictionary<KubernetesVersion, FieldFacts>)pair.Value));

    /// <summary>Adds what a version says. Versions come in order.</summary>
    /// <param name="version">The version.</param>
    /// <param name="definition">The definition.</param>
    public void Add(KubernetesVersion version, JsonElement definition)
    {
        _versions.Add(version);
        string package = name[..name.LastIndexOf('.')];
        if (!definition.TryGetProperty("properties", out JsonElement properties))
        {
            AddOwn(version, PropertyReader.Read(definition, package, isRequired: false));
            return;
        }

        HashSet<string> required = definition.TryGetProperty("required", out JsonElement names)
            ? [.. names.EnumerateArray().Select(each => each.GetString()!)] : [];
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            Put(property.Name, version, PropertyReader.Read(property.Value, package, required.Contains(property.Name)));
        }
    }

    /// <summary>
    /// A list of values that one document leaves out, and those before and after it have, was there all the time:
    /// 1.34 was published with some of the lists missing.
    /// </summary>
    public void CloseGaps()
    {
        foreach (Dictionary<KubernetesVersion, FieldFacts> facts in _fields.Values)
        {
            KubernetesVersion[] versions = [.. facts.Keys.Order()];
            for (int index = 1; index < versions.Length - 1; index++)
            {
                IReadOnlyList<string> before = facts[versions[index - 1]].Values;
                if (facts[versions[index]].Values.Count == 0 && facts[versions[index + 1]].Values.SequenceEqual(before))
                {
                    facts[versions[index]] = facts[versions[index]] with { Values = before };
                }
            }
        }
    }

    /// <summary>Changes what is known.</summary>
    /// <param name="correction">The change.</param>
    public void Correct(Correction correction)
    {
        if (correction.Field is { } field)
        {
            Change(_fields[field], correction.Apply);
            return;
        }

        FieldFacts nothing = new("object", [], "", IsRequired: false, IsDeprecated: false);
        foreach (KubernetesVersion version in _versions)
        {
            _own[version] = correction.Apply(_own.GetValueOrDefault(version, nothing), version);
        }
    }

    /// <summary>Makes all fields optional and all values good.</summary>
    public void Relax()
    {
        foreach (Dictionary<KubernetesVersion, FieldFacts> facts in _fields.Values)
        {
            Change(facts, (fact, _) => fact with { IsRequired = false, Values = [] });
        }
    }

    private static void Change(
        Dictionary<KubernetesVersion, FieldFacts> facts, Func<FieldFacts, KubernetesVersion, FieldFacts> change)
    {
        foreach (KubernetesVersion version in facts.Keys.ToArray())
        {
            facts[version] = change(facts[version], version);
        }
    }

    /// <summary>An object without fields needs no word.</summary>
    private void AddOwn(KubernetesVersion version, FieldFacts facts)
    {
        if (facts.Type != "object")
        {
            _own[version] = facts;
        }
    }

    private void Put(string field, KubernetesVersion version, FieldFacts facts)
    {
        if (!_fields.TryGetValue(field, out Dictionary<KubernetesVersion, FieldFacts>? byVersion))
        {
            _fields.Add(field, byVersion = []);
        }

        byVersion.Add(version, facts);
    }
}
