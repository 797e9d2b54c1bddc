using System.IO.Enumeration;
using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;
using KubeLint.Findings;

namespace KubeLint.Configuration.Migration;

/// <summary>Collects what the config of another linter says, and says it in the words of kubelint.</summary>
/// <param name="tool">The linter, as the equivalents of rules name it.</param>
/// <param name="rules">All rules.</param>
internal sealed class TranslationBuilder(string tool, IReadOnlyList<RuleMetadata> rules)
{
    /// <summary>A line of comment ends before this column.</summary>
    private const int Width = 100;

    private readonly SortedSet<string> _off = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _on = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, (Severity Severity, string Check)> _severities =
        new(StringComparer.Ordinal);

    private readonly SortedDictionary<(string Rule, string Option), Noted<RuleOptionValue>> _options = [];
    private readonly List<Noted<string>> _exclude = [];
    private readonly List<Noted<OverrideSection>> _overrides = [];
    private readonly List<string> _untranslated = [];
    private readonly HashSet<string> _translated = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True if nothing runs but what the config turns on.</summary>
    public bool IsExclusive { get; set; }

    /// <summary>True if all checks of the linter run, those too that are off unless they are named.</summary>
    public bool RunsAll { get; set; }

    /// <summary>The mildest severity that fails; null to say nothing of it.</summary>
    public Noted<FailOn>? FailOn { get; set; }

    /// <summary>The rules that look for the same as a check.</summary>
    /// <param name="check">The check; <c>*</c> stands for any text.</param>
    /// <returns>The rules, by name.</returns>
    public IReadOnlyList<RuleMetadata> RulesOf(string check) =>
    [
        .. rules.Where(rule => ChecksOf(rule).Any(each => Means(check, each)))
            .OrderBy(rule => rule.Name, StringComparer.Ordinal),
    ];

    /// <summary>Says that a check does not run.</summary>
    /// <param name="check">The check.</param>
    public void TurnOff(string check) => _off.Add(check);

    /// <summary>Says that a check runs.</summary>
    /// <param name="check">The check.</param>
    public void TurnOn(string check) => _on.Add(check);

    /// <summary>Sets the severity of a check. Of two checks that one rule stands for, the worse severity counts.
    /// </summary>
    /// <param name="check">The check.</param>
    /// <param name="severity">The severity.</param>
    public void SetSeverity(string check, Severity severity)
    {
        IReadOnlyList<RuleMetadata> meant = RulesOf(check);
        foreach (RuleMetadata rule in meant)
        {
            if (!_severities.TryGetValue(rule.Name, out (Severity Severity, string Check) other)
                || severity > other.Severity)
            {
                _severities[rule.Name] = (severity, check);
            }
        }

        Count(check, meant.Count > 0);
    }

    /// <summary>Sets an option of a rule.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="note">What it is made of.</param>
    /// <returns>False if the rule has no such option, or the option does not take the value.</returns>
    public bool SetOption(string rule, string option, RuleOptionValue value, string note)
    {
        RuleOption? known = rules.FirstOrDefault(each => each.Name == rule)?.Options
            .FirstOrDefault(each => each.Name == option);
        if (known is null || (value.Number is { } number && (number < known.Least || number > known.Most)))
        {
            return false;
        }

        _options[(rule, option)] = new Noted<RuleOptionValue>(value, note);
        _translated.Add(note);
        return true;
    }

    /// <summary>Leaves out files.</summary>
    /// <param name="pattern">The pattern, as .gitignore has it.</param>
    /// <param name="note">What it is made of; null if the pattern says so itself.</param>
    public void Exclude(string pattern, string? note = null)
    {
        _exclude.Add(new Noted<string>(pattern, note));
        _translated.Add(pattern);
    }

    /// <summary>Takes checks out for some objects.</summary>
    /// <param name="change">The objects.</param>
    /// <param name="checks">The checks; none for all of the linter.</param>
    /// <param name="what">What the exception is called if none of the checks has a counterpart.</param>
    public void Except(OverrideSection change, IReadOnlyList<string> checks, string what)
    {
        string[] meant =
        [
            .. (checks.Count == 0 ? RulesOf("*") : checks.SelectMany(RulesOf)).Select(rule => rule.Name)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        string[] without = [.. checks.Where(check => RulesOf(check).Count == 0).Distinct(StringComparer.Ordinal)];
        if (meant.Length == 0)
        {
            AddUntranslated($"{what}: {string.Join(", ", without)}");
            return;
        }

        _overrides.Add(new Noted<OverrideSection>(
            change with { Ignore = meant },
            without.Length == 0 ? null : $"without a counterpart: {string.Join(", ", without)}"));
        _translated.Add($"{what} {_overrides.Count}");
    }

    /// <summary>Notes something that has no counterpart.</summary>
    /// <param name="what">What it is, and why if there is more to say.</param>
    public void AddUntranslated(string what)
    {
        if (!_untranslated.Contains(what, StringComparer.Ordinal))
        {
            _untranslated.Add(what);
        }
    }

    /// <summary>Says it all.</summary>
    /// <param name="problems">What is wrong with the file.</param>
    /// <returns>The translation.</returns>
    public PeerTranslation Build(IReadOnlyList<ConfigProblem> problems)
    {
        List<Noted<string>> ignore = Ignored();
        List<Noted<string>> select = Selected();
        ConfigDraft draft = new()
        {
            Profiles = new Noted<IReadOnlyList<string>>(
                [Profiles.Recommended.Name], IsExclusive ? null : $"looks for more than {tool} does"),
            FailOn = FailOn,
            Select = select,
            Ignore = ignore,
            Severities =
            [
                .. from pair in _severities
                   where rules.First(rule => rule.Name == pair.Key).Severity != pair.Value.Severity
                   select new Noted<KeyValuePair<string, Severity>>(
                       KeyValuePair.Create(pair.Key, pair.Value.Severity), pair.Value.Check),
            ],
            Options =
            [
                .. _options.Select(pair => new Noted<(string Rule, string Option, RuleOptionValue Value)>(
                    (pair.Key.Rule, pair.Key.Option, pair.Value.Value), pair.Value.Note)),
            ],
            Exclude = [.. _exclude.DistinctBy(each => each.Value, StringComparer.Ordinal)
                .OrderBy(each => each.Value, StringComparer.Ordinal)],
            Overrides = _overrides,
        };
        return new PeerTranslation(
            tool, draft with { Remarks = [.. Remarks()] }, _translated.Count, _untranslated, problems);
    }

    private List<Noted<string>> Selected()
    {
        SortedDictionary<string, string> selected = new(StringComparer.Ordinal);
        foreach (string check in _on)
        {
            Count(check, RulesOf(check).Count > 0);
        }

        IEnumerable<string> running = RunsAll ? rules.SelectMany(ChecksOf).Concat(_on) : _on;
        foreach (string check in running.Where(check => !IsOff(check)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal))
        {
            foreach (RuleMetadata rule in RulesOf(check).Where(rule => IsExclusive || !rule.EnabledByDefault))
            {
                selected[rule.Name] = selected.TryGetValue(rule.Name, out string? other)
                    ? $"{other}, {check}" : check;
            }
        }

        List<Noted<string>> notes =
            [.. selected.Select(pair => new Noted<string>(pair.Key, Unless(pair.Key, pair.Value)))];
        return IsExclusive ? [new Noted<string>("KL0", "what cannot be read, or is refused by the API"), .. notes]
            : notes;
    }

    /// <summary>A rule is ignored if all checks of the linter are off that it stands for.</summary>
    private List<Noted<string>> Ignored()
    {
        SortedDictionary<string, Noted<string>> ignored = new(StringComparer.Ordinal);
        foreach (string check in _off)
        {
            IReadOnlyList<RuleMetadata> meant = RulesOf(check);
            Count(check, meant.Count > 0);
            foreach (RuleMetadata rule in meant)
            {
                string[] off = [.. ChecksOf(rule).Where(IsOff)];
                string[] others = [.. ChecksOf(rule).Where(each => !IsOff(each))];
                string note = string.Join(", ", off);
                ignored[rule.Name] = others.Length == 0
                    ? new Noted<string>(rule.Name, Unless(rule.Name, note))
                    : new Noted<string>(
                        rule.Name, $"{note}; the rule looks for {string.Join(", ", others)} too", IsProposal: true);
            }
        }

        return IsExclusive ? [new Noted<string>(RuleSelection.All, "nothing runs but what is selected")]
            : [.. ignored.Values];
    }

    /// <summary>The check, unless the rule is called the same.</summary>
    private static string? Unless(string rule, string check) => rule == check ? null : check;

    private bool IsOff(string check) => _off.Any(off => Means(off, check));

    private void Count(string check, bool isTranslated)
    {
        if (isTranslated)
        {
            _translated.Add(check);
        }
        else
        {
            AddUntranslated(check);
        }
    }

    private IEnumerable<string> ChecksOf(RuleMetadata rule) => rule.Equivalents
        .Where(each => each.StartsWith($"{tool}:", StringComparison.Ordinal))
        .Select(each => each[(tool.Length + 1)..]);

    private static bool Means(string pattern, string check) => pattern.Contains('*', StringComparison.Ordinal)
        ? FileSystemName.MatchesSimpleExpression(pattern, check)
        : pattern.Equals(check, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names stand side by side, whatever has a reason in a line of its own.</summary>
    private IEnumerable<string> Remarks()
    {
        if (_untranslated.Count == 0)
        {
            yield break;
        }

        yield return $"Without a counterpart in kubelint, of {tool} ({_untranslated.Count}):";
        string line = "";
        foreach (string name in _untranslated.Where(each => !each.Contains(' ', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            if (line.Length > 0 && line.Length + name.Length > Width)
            {
                yield return $"  {line},";
                line = "";
            }

            line += line.Length == 0 ? name : $", {name}";
        }

        if (line.Length > 0)
        {
            yield return $"  {line}";
        }

        foreach (string what in _untranslated.Where(each => each.Contains(' ', StringComparison.Ordinal)))
        {
            yield return $"  {what}";
        }
    }
}
