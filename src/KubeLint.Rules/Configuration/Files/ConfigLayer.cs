namespace KubeLint.Configuration.Files;

/// <summary>One of the files, or what stands for one, whose settings lie over one another.</summary>
/// <param name="Settings">What it says.</param>
/// <param name="Profiles">The profiles that it begins with; none if it names none.</param>
/// <param name="PatternFolder">The absolute path of the folder that its patterns of paths start from.</param>
/// <param name="File">The file; null for the command line.</param>
internal sealed record ConfigLayer(
    ConfigSettings Settings, IReadOnlyList<string> Profiles, string PatternFolder, ConfigFile? File)
{
    /// <summary>A value with the place that it comes from.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="keys">The keys that lead to it.</param>
    /// <returns>The value and where it stands.</returns>
    public Sourced<T> At<T>(T value, params ReadOnlySpan<string> keys) =>
        new(value, File is null ? null : new Findings.Location(File.Source, File.PlaceOf(keys)));
}
