using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>Takes the violations of one walk, and bounds how many they are and how long it goes on.</summary>
/// <param name="most">How many violations are wanted.</param>
/// <param name="budget">What the walk may cost.</param>
internal sealed class ViolationSink(int most, WalkBudget budget)
{
    private List<Violation>? _violations;
    private HashSet<(ViolationKind Kind, YamlNode Node, string? Key, string Expected)>? _seen;

    /// <summary>The violations, in the order of the text.</summary>
    public IReadOnlyList<Violation> Violations => _violations ?? (IReadOnlyList<Violation>)[];

    /// <summary>What the walk may cost; shared by the walks that try the schemas of a combination.</summary>
    public WalkBudget Budget { get; } = budget;

    /// <summary>True when it is of no use to go on.</summary>
    public bool IsFull => _violations?.Count >= most || Budget.IsSpent;

    /// <summary>Takes a violation, unless the walk has come to it by another alias of the same value.</summary>
    public void Add(Violation violation)
    {
        if (!IsFull && (_seen ??= []).Add((violation.Kind, violation.Node, violation.Path.LastKey, violation.Expected)))
        {
            (_violations ??= []).Add(violation);
        }
    }
}
