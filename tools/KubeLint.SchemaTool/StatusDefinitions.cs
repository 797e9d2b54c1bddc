namespace KubeLint.SchemaTool;

/// <summary>
/// Finds the definitions that only the status of objects is made of. The server clears the status of an object that is
/// created or applied (<c>PrepareForCreate</c> and <c>PrepareForUpdate</c> of the resources' strategies) or does not
/// look into it, as it does with a Node's (<c>ValidateNode</c>). So it decodes the status, and asks for nothing in it.
/// </summary>
/// <param name="definitions">The definitions by name.</param>
/// <param name="kinds">The kinds.</param>
internal sealed class StatusDefinitions(
    IReadOnlyDictionary<string, DefinitionHistory> definitions, IEnumerable<KindHistory> kinds)
{
    private const string Status = "status";

    private readonly HashSet<string> _roots =
        [.. kinds.Select(kind => kind.Definition).OfType<string>().Where(definitions.ContainsKey)];

    /// <summary>Finds them.</summary>
    /// <returns>The definitions that one reaches from kinds, but only through a field <c>status</c>.</returns>
    public IReadOnlyList<DefinitionHistory> Find()
    {
        HashSet<string> outside = new(StringComparer.Ordinal);
        HashSet<string> inside = new(StringComparer.Ordinal);
        foreach (string root in _roots)
        {
            Walk(root, outside);
        }

        foreach (string status in _roots.SelectMany(root => TypesOf(definitions[root], isStatus: true)))
        {
            Walk(status, inside);
        }

        return [.. inside.Except(outside, StringComparer.Ordinal).Select(name => definitions[name])];
    }

    private void Walk(string name, HashSet<string> walked)
    {
        if (walked.Add(name))
        {
            foreach (string other in TypesOf(definitions[name], isStatus: false))
            {
                Walk(other, walked);
            }
        }
    }

    /// <summary>The definitions that one names, in the status of a kind or else everywhere but there.</summary>
    private IEnumerable<string> TypesOf(DefinitionHistory definition, bool isStatus)
    {
        string package = definition.Name[..(definition.Name.LastIndexOf('.') + 1)];
        return definition.Fields
            .Where(field => isStatus == (field.Name == Status && _roots.Contains(definition.Name)))
            .SelectMany(field => field.Facts.Values)
            .SelectMany(facts => facts.Type.Split(['[', ']', '{', '}', '|'], StringSplitOptions.RemoveEmptyEntries))
            .Select(type => type.Contains('.', StringComparison.Ordinal) ? type : package + type)
            .Distinct(StringComparer.Ordinal)
            .Where(definitions.ContainsKey);
    }
}
