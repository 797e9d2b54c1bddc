using System.Globalization;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;
using KubeLint.Findings;

namespace KubeLint.Cli.Output;

/// <summary>The settings that hold for a folder, each with its origin as a comment.</summary>
internal static class ConfigOrigins
{
    /// <summary>Notes where each setting comes from.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="profile">The profile that the command line names, or null.</param>
    /// <param name="failOn">The mildest severity that fails, if no config file says.</param>
    /// <returns>The settings with comments.</returns>
    public static ConfigDraft Of(EffectiveConfig config, string? profile, FailOn failOn) => new()
    {
        Profiles = profile is null ? Note(config.Profiles)
            : new Noted<IReadOnlyList<string>>([profile], "command line"),
        KubernetesVersion = Note(config.KubernetesVersion),
        FailOn = Note(config.FailOn ?? new Sourced<FailOn>(failOn, Place: null)),
        Select = Note(config.Select),
        Ignore = Note(config.Ignore),
        Severities = Note(config.Severities),
        Options =
        [
            .. config.Options.GroupBy(each => (each.Value.Rule, each.Value.Option)).Select(each => Note(each.Last())),
        ],
        Exclude = Note(config.Exclude),
        Environments = Note(config.Environments),
        Overrides = Note(config.Overrides),
        External = Note(config.External),
        IngressClasses = Note(config.IngressClasses),
        DefaultIngressClass = Note(config.DefaultIngressClass),
        StorageClasses = Note(config.StorageClasses),
        PriorityClasses = Note(config.PriorityClasses),
        NetworkPolicy = Note(config.NetworkPolicy),
        Namespaces = Note(config.Namespaces),
        Crds = Note(config.Crds),
        SchemaLocations = Note(config.SchemaLocations),
        HonoursSuppressions = Note(config.HonoursSuppressions),
        HonoursPeers = Note(config.HonoursPeers),
        Outputs = Note(config.Outputs),
    };

    private static Noted<T>[] Note<T>(IEnumerable<Sourced<T>> settings) => [.. settings.Select(Note)];

    private static Noted<T>? Note<T>(Sourced<T>? setting) => setting is { } set ? Note(set) : null;

    private static Noted<T> Note<T>(Sourced<T> setting) => new(setting.Value, OriginOf(setting.Place));

    private static string OriginOf(Location? place) => place is null ? "default"
        : string.Create(CultureInfo.InvariantCulture, $"{place.Source.Path}:{place.Start.Line}");
}
