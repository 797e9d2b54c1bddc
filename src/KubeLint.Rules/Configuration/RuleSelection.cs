using System.Text.Json;
using KubeLint.Findings;

namespace KubeLint.Configuration;

/// <summary>
/// Which rules run. A selector is a code (<c>KL3001</c>), a prefix of codes (<c>KL3</c>), a name, a family, or
/// <c>all</c>; case does not matter.
/// </summary>
public sealed class RuleSelection
{
    /// <summary>The selector that means every rule.</summary>
    public const string All = "all";

    private const int ShortestPrefix = 3;

    private readonly IReadOnlyList<string> _select;
    private readonly IReadOnlyList<string> _ignore;
    private readonly RuleSelection? _below;
    private readonly IReadOnlyList<RuleSelection>? _any;

    /// <summary>Selects rules.</summary>
    /// <param name="select">The rules that run; empty for those on by default.</param>
    /// <param name="ignore">The rules that do not run after all.</param>
    public RuleSelection(IReadOnlyList<string> select, IReadOnlyList<string> ignore)
        : this(below: null, select, ignore)
    {
    }

    private RuleSelection(RuleSelection? below, IReadOnlyList<string> select, IReadOnlyList<string> ignore)
    {
        _below = below;
        _select = select;
        _ignore = ignore;
    }

    private RuleSelection(IReadOnlyList<RuleSelection> any)
        : this([], []) => _any = any;

    /// <summary>The rules that are on by default.</summary>
    public static RuleSelection Default { get; } = new([], []);

    /// <summary>Puts selections together.</summary>
    /// <param name="selections">The selections.</param>
    /// <returns>What one of them selects.</returns>
    public static RuleSelection AnyOf(IReadOnlyList<RuleSelection> selections) => new(selections);

    /// <summary>Changes what is selected.</summary>
    /// <param name="select">Rules that run too.</param>
    /// <param name="ignore">
    /// Rules that do not run. Where both lists mean a rule, the narrower selector counts; of equally narrow ones this.
    /// </param>
    /// <returns>The selection with the change; this one stays as it is.</returns>
    public RuleSelection With(IReadOnlyList<string> select, IReadOnlyList<string> ignore)
    {
        ArgumentNullException.ThrowIfNull(select);
        ArgumentNullException.ThrowIfNull(ignore);
        return select.Count + ignore.Count == 0 ? this : new RuleSelection(this, select, ignore);
    }

    /// <summary>Tells whether a rule runs.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it is selected and not ignored.</returns>
    public bool Includes(RuleMetadata rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (_any is not null)
        {
            return _any.Any(selection => selection.Includes(rule));
        }

        if (_below is null)
        {
            return (_select.Count == 0 ? rule.EnabledByDefault : Narrowest(_select, rule) > 0)
                && Narrowest(_ignore, rule) == 0;
        }

        return Narrowest(_select, rule) > Narrowest(_ignore, rule) || (!IsMeant(rule) && _below.Includes(rule));
    }

    /// <summary>Tells whether a rule was asked not to run.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it is ignored, selected or not.</returns>
    public bool Ignores(RuleMetadata rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _below is null || IsMeant(rule)
            ? Narrowest(_ignore, rule) is > 0 and var ignored
                && (_below is null || ignored >= Narrowest(_select, rule))
            : _below.Ignores(rule);
    }

    /// <summary>Tells whether a selector means a rule.</summary>
    /// <param name="selector">A code, a prefix of codes, a name, a family or <c>all</c>.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>True if it does.</returns>
    public static bool Matches(string selector, RuleMetadata rule) => Narrowness(selector, rule) > 0;

    /// <summary>Tells whether a selector means anything.</summary>
    /// <param name="selector">What was written.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>True if it means a rule, or a family, be it without a rule yet.</returns>
    public static bool IsKnown(string selector, IEnumerable<RuleMetadata> rules)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(rules);
        return Same(selector, All)
            || Enum.GetValues<RuleFamily>().Any(family =>
                Same(Squeezed(selector), family.ToString()) || Same(selector, $"KL{(int)family}"))
            || rules.Any(rule => Matches(selector, rule));
    }

    /// <summary>The words that selectors can be: names, codes, <c>all</c> and families.</summary>
    /// <param name="rules">All rules.</param>
    /// <returns>The words.</returns>
    public static IEnumerable<string> Words(IReadOnlyCollection<RuleMetadata> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. rules.Select(rule => rule.Name), .. rules.Select(rule => rule.Code), All,
            .. Enum.GetNames<RuleFamily>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
        ];
    }

    /// <summary>How narrow a selector is that means a rule.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>0 if it does not mean the rule; more the fewer rules it can mean.</returns>
    internal static int Narrowness(string selector, RuleMetadata rule)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(rule);
        return Same(selector, All) ? 1
            : Same(selector, rule.Name) ? rule.Code.Length
            : Same(Squeezed(selector), rule.Family.ToString()) ? ShortestPrefix
            : selector.Length >= ShortestPrefix && rule.Code.StartsWith(selector, StringComparison.OrdinalIgnoreCase)
                ? selector.Length
                : 0;
    }

    private static int Narrowest(IReadOnlyList<string> selectors, RuleMetadata rule)
    {
        int narrowest = 0;
        foreach (string selector in selectors)
        {
            narrowest = Math.Max(narrowest, Narrowness(selector, rule));
        }

        return narrowest;
    }

    private bool IsMeant(RuleMetadata rule) => Narrowest(_select, rule) > 0 || Narrowest(_ignore, rule) > 0;

    private static string Squeezed(string selector) => selector.Replace("-", "", StringComparison.Ordinal);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
