using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>
/// Finds what was meant by a field that does not exist: one of the same object that is spelt nearly the same, or the
/// same field of an object near by.
/// </summary>
/// <param name="manifest">The object.</param>
/// <param name="violation">The violation of the field.</param>
/// <param name="patterns">The regular expressions of schemas.</param>
internal sealed class FieldSearch(Manifest manifest, Violation violation, PatternCache patterns)
{
    /// <summary>How many objects away a field may belong.</summary>
    private const int FarthestLevel = 4;

    /// <summary>Shorter names are parts of others by chance.</summary>
    private const int ShortestWord = 4;

    private readonly string _name = violation.Path.LastKey!;

    /// <summary>Searches.</summary>
    /// <returns>The field, or null if nothing is near enough.</returns>
    public FieldSuggestion? Find()
    {
        FieldPath owner = violation.Path.Parent!;
        string[] absent = [.. (violation.Schema.Properties?.Keys ?? []).Where(key => !IsThere(owner.Key(key)))];
        if (Array.Find(absent, key => Squeeze(key) == Squeeze(_name)) is { } sameLetters)
        {
            return Suggest(owner, sameLetters, SuggestionKind.Case);
        }

        string? nearest = EditDistance.Nearest(_name, absent);
        bool isOneSlip = nearest is not null && EditDistance.Between(_name, nearest) == 1;
        return isOneSlip ? Suggest(owner, nearest!, SuggestionKind.Spelling)
            : FindElsewhere(owner)
            ?? ((nearest ?? Around(absent)) is { } other ? Suggest(owner, other, SuggestionKind.Spelling) : null);
    }

    /// <summary>Tells whether a key may be a field's name misspelt.</summary>
    /// <param name="key">The key.</param>
    /// <param name="field">The field.</param>
    public static bool MayMean(string key, string field) =>
        Squeeze(key) == Squeeze(field) || EditDistance.AreNear(key, field);

    private static string Squeeze(string name) => name.Replace("_", "", StringComparison.Ordinal)
        .Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>
    /// The only field that takes the value and has the word in its name: <c>defaultBackend</c> for <c>backend</c>.
    /// </summary>
    private string? Around(string[] absent) =>
        _name.Length >= ShortestWord
        && Array.FindAll(absent, key => key.Contains(_name, StringComparison.OrdinalIgnoreCase)
            && Fits(violation.Schema.Properties![key].Schema)) is [var only] ? only : null;

    private FieldSuggestion Suggest(FieldPath owner, string name, SuggestionKind kind) =>
        new(owner.Key(name), kind, Fits(violation.Schema.Properties![name].Schema));

    private FieldSuggestion? FindElsewhere(FieldPath owner)
    {
        List<(FieldPath Path, Schema Schema)> steps = [.. SchemaSteps.To(violation.Root, owner)];
        List<(int Level, FieldPath Path)> found = [];
        AddBelow(steps[^1].Path, steps[^1].Schema, 1, found);
        int level = 1;
        for (int index = steps.Count - 2; index >= 0 && level <= FarthestLevel; index--)
        {
            (FieldPath path, Schema schema) = steps[index];
            if (schema.Properties is not null)
            {
                AddField(path, schema, level, found);
                AddBelow(path, schema, level + 1, found, beside: steps[index + 1].Path.LastKey);
                level++;
            }
        }

        return Nearest(found) is { } nearest
            ? new FieldSuggestion(nearest, SuggestionKind.Level, FitsValue: true) : null;
    }

    /// <summary>The nearest place; of several as near the only one whose object is there.</summary>
    private FieldPath? Nearest(List<(int Level, FieldPath Path)> found)
    {
        if (found.Count == 0)
        {
            return null;
        }

        int least = found.Min(place => place.Level);
        FieldPath[] near = [.. found.Where(place => place.Level == least).Select(place => place.Path)];
        FieldPath[] there = [.. near.Where(path => IsThere(path.Parent!))];
        return near.Length == 1 ? near[0] : there.Length == 1 ? there[0] : null;
    }

    /// <summary>
    /// Adds the fields of the objects below one. Beside the field's own object they have to be there: of several
    /// sources of a volume the one that is written is meant, and no other.
    /// </summary>
    private void AddBelow(
        FieldPath path, Schema schema, int level, List<(int Level, FieldPath Path)> found, string? beside = null)
    {
        foreach ((string key, SchemaReference field) in schema.Properties ?? _none)
        {
            FieldPath child = path.Key(key);
            if (key == beside || (beside is not null && !IsThere(child)))
            {
                continue;
            }

            Schema childSchema = field.Schema;
            AddField(child, childSchema, level, found);
            if (childSchema.Items?.Schema is { } items && manifest.NodeAt(child) is YamlSequence { Items.Count: 1 })
            {
                AddField(child.Index(0), items, level, found);
            }

            foreach ((string next, SchemaReference grandchild) in childSchema.Properties ?? _none)
            {
                AddField(child.Key(next), grandchild.Schema, level + 1, found);
            }
        }
    }

    private static readonly Dictionary<string, SchemaReference> _none = [];

    private void AddField(FieldPath path, Schema schema, int level, List<(int Level, FieldPath Path)> found)
    {
        if (schema.Properties?.TryGetValue(_name, out SchemaReference? field) == true
            && !IsThere(path.Key(_name)) && Fits(field.Schema))
        {
            found.Add((level, path.Key(_name)));
        }
    }

    private bool IsThere(FieldPath path) => manifest.NodeAt(path) is not null;

    private bool Fits(Schema schema) => SchemaFit.Fits(violation.Node, schema, violation, patterns);
}
