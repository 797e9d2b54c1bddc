namespace KubeLint.Configuration.Files;

/// <summary>What the command line says of what config files say too. It lies over all of them.</summary>
public sealed record CommandLineChoices
{
    /// <summary>The profile in place of that of the files; null to keep it.</summary>
    public string? Profile { get; init; }

    /// <summary>The only rules that run, whatever the files select and ignore; empty to keep their selection.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Rules that do not run.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The mildest severity that fails; null for that of the files.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>True if nothing in the manifests silences a finding, and no override suppresses one.</summary>
    public bool ShowsSuppressed { get; init; }

    /// <summary>The day: overrides that end before it do not hold.</summary>
    public required DateOnly Today { get; init; }
}
