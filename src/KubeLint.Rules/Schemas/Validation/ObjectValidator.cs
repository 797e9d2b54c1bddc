using KubeLint.Manifests;

namespace KubeLint.Schemas.Validation;

/// <summary>
/// Holds objects against their schemas in all versions of Kubernetes that count. Safe to use from several threads.
/// </summary>
/// <param name="schemas">What objects may hold.</param>
/// <param name="versions">The versions, oldest first; one or more of <see cref="KubernetesApi.Versions"/>.</param>
internal sealed class ObjectValidator(ObjectSchemas schemas, IReadOnlyList<KubernetesVersion> versions)
{
    /// <summary>More than this nobody reads of one object.</summary>
    private const int MostViolations = 1_000;

    /// <summary>Twice the nodes that the reader lets a document have, for those that combinations walk again.</summary>
    private const int MostSteps = 2_000_000;

    private readonly int _oldest = KubernetesApi.Versions.Index().First(each => each.Item == versions[0]).Index;

    /// <summary>The regular expressions of the schemas.</summary>
    public PatternCache Patterns { get; } = new();

    /// <summary>Validates an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>
    /// In which ways it does not fit, those of the newest version first, each in the order of the text; none if nobody
    /// knows its kind.
    /// </returns>
    public IReadOnlyList<Violation> Validate(Manifest manifest) =>
        manifest is { Kind: ListSchema.Kind, ApiVersion: "v1" } ? ValidateList(manifest)
        : versions.Count == 1 ? Walk(manifest, versions[0], definitions: null) ?? []
        : ValidateForAll(manifest);

    /// <summary>Validates a list as kubectl reads it, without its items.</summary>
    /// <param name="list">The list.</param>
    /// <returns>In which ways it is none.</returns>
    public IReadOnlyList<Violation> ValidateList(Manifest list) =>
        WalkOne(list, ListSchema.Whole, SchemaDialect.CustomResource, definitions: null);

    private List<Violation> ValidateForAll(Manifest manifest)
    {
        OrderedDictionary<(ViolationKind Kind, string Path, string Expected), List<KubernetesVersion>> holding = [];
        List<Violation> all = [];
        IReadOnlyList<Violation>? found = null;
        IReadOnlyList<Schema> walkedSchemas = [];
        HashSet<string> definitions = new(StringComparer.Ordinal);
        uint changes = 0;
        int walked = 0;
        int judged = 0;
        for (int index = versions.Count - 1; index >= 0; index--)
        {
            // What is true of a version is true of those before it until a definition that was needed changes, or
            // the schema is written elsewhere.
            IReadOnlyList<Schema> candidates =
                schemas.Find(manifest.ApiVersion, manifest.Kind, versions[index], out _);
            if (found is null || DefinitionChanges.Separate(changes, _oldest + index, _oldest + walked)
                || !AreWrittenAlike(candidates, walkedSchemas))
            {
                walkedSchemas = candidates;
                definitions.Clear();
                found = Walk(manifest, versions[index], definitions);
                changes = definitions.Aggregate(0u, (sum, definition) => sum | DefinitionChanges.Of(definition));
                walked = index;
            }

            judged += found is null ? 0 : 1;
            foreach (Violation violation in found ?? [])
            {
                (ViolationKind Kind, string Path, string Expected) key =
                    (violation.Kind, violation.Path.ToString(), violation.Expected);
                if (!holding.TryGetValue(key, out List<KubernetesVersion>? when))
                {
                    holding.Add(key, when = []);
                    all.Add(violation);
                }

                when.Insert(0, versions[index]);
            }
        }

        for (int index = 0; index < all.Count; index++)
        {
            List<KubernetesVersion> when = holding.GetAt(index).Value;
            all[index] = when.Count == judged ? all[index] : all[index] with { Versions = when };
        }

        return all;
    }

    private static bool AreWrittenAlike(IReadOnlyList<Schema> some, IReadOnlyList<Schema> others) =>
        some.Select(schema => schema.Origin).SequenceEqual(others.Select(schema => schema.Origin));

    private IReadOnlyList<Violation>? Walk(
        Manifest manifest, KubernetesVersion version, HashSet<string>? definitions)
    {
        IReadOnlyList<Schema> candidates =
            schemas.Find(manifest.ApiVersion, manifest.Kind, version, out SchemaDialect dialect);
        IReadOnlyList<Violation>? fewest = null;
        for (int index = 0; index < candidates.Count; index++)
        {
            IReadOnlyList<Violation> found = WalkOne(manifest, candidates[index], dialect, definitions);
            fewest = fewest is null || found.Count < fewest.Count ? found : fewest;

            if (fewest.Count == 0)
            {
                break;
            }
        }

        return fewest;
    }

    private IReadOnlyList<Violation> WalkOne(
        Manifest manifest, Schema schema, SchemaDialect dialect, HashSet<string>? definitions)
    {
        ViolationSink sink = new(MostViolations, new WalkBudget(MostSteps));
        new SchemaWalk(new WalkContext(schema, dialect, Patterns, definitions), sink).CheckWhole(manifest.Root, schema);
        return sink.Violations;
    }
}
