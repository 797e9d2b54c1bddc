namespace KubeLint.Configuration;

/// <summary>The profiles, as data.</summary>
public static class Profiles
{
    /// <summary>What every profile holds: whether a manifest can be read, and whether the API server takes it.
    /// </summary>
    private static readonly string[] _valid = ["KL0"];

    /// <summary>Rules of that family that only those want who ask for all.</summary>
    private static readonly string[] _matterOfStyle = ["suppression-without-reason"];

    /// <summary>The controls of the level Baseline of the Pod Security Standards.</summary>
    private static readonly string[] _baseline = ["KL801", "KL802"];

    /// <summary>Those of the level Restricted, which includes Baseline.</summary>
    private static readonly string[] _restricted = [.. _baseline, "KL803"];

    /// <summary>The profile that holds where nobody says anything.</summary>
    public static Profile Recommended { get; } = new(
        "recommended",
        "What is wrong, and what nearly everybody agrees on.",
        Select: [],
        Ignore: [],
        Configuration.FailOn.Error);

    /// <summary>All profiles, in the order in which they are shown.</summary>
    public static IReadOnlyList<Profile> All { get; } =
    [
        Recommended,
        new Profile(
            "strict",
            "All rules but those that need facts which only some projects have; warnings fail.",
            Select: ["all"],
            Ignore: ["network-policy-enforcement"],
            Configuration.FailOn.Warning),
        new Profile(
            "security",
            "What an attacker could use: credentials, open ports, missing policies, pods and roles with rights.",
            Select:
            [
                .. _valid, "KL2001", "KL2005", "KL2006", "KL2007", "KL3001", "KL3009", "KL5005", "KL6", "KL8", "KL9",
            ],
            Ignore: ["network-policy-enforcement", .. _matterOfStyle],
            Configuration.FailOn.Error),
        new Profile(
            "pss-baseline",
            "The level Baseline of the Pod Security Standards.",
            Select: [.. _valid, .. _baseline],
            Ignore: _matterOfStyle,
            Configuration.FailOn.Error)
        {
            // The admission plugin refuses these pods, whatever good reason they have.
            Errors = _baseline,
        },
        new Profile(
            "pss-restricted",
            "The level Restricted of the Pod Security Standards, which includes Baseline.",
            Select: [.. _valid, .. _restricted],
            Ignore: _matterOfStyle,
            Configuration.FailOn.Error)
        {
            Errors = _restricted,
        },
        new Profile("all", "Every rule there is.", Select: [RuleSelection.All], Ignore: [], Configuration.FailOn.Error),
    ];

    /// <summary>Finds a profile.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The profile, or null.</returns>
    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);

    /// <summary>The rules of several profiles together.</summary>
    /// <param name="names">Their names; unknown ones add nothing.</param>
    /// <returns>The selection.</returns>
    public static RuleSelection Union(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Profile[] profiles = [.. names.Select(Find).OfType<Profile>()];
        return profiles is [var only] ? new RuleSelection(only.Select, only.Ignore) : RuleSelection.AnyOf(
            [.. profiles.Select(profile => new RuleSelection(profile.Select, profile.Ignore))]);
    }

    /// <summary>The rules whose findings are all errors by one of several profiles.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The rules, by selector.</returns>
    public static IEnumerable<string> Errors(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Select(Find).OfType<Profile>().SelectMany(profile => profile.Errors)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The mildest severity that fails by one of several profiles.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The severity; errors if no profile is known.</returns>
    public static FailOn FailOn(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Select(Find).OfType<Profile>().Select(profile => profile.FailOn)
            .DefaultIfEmpty(Configuration.FailOn.Error).Max();
    }
}
