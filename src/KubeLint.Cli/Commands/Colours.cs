namespace KubeLint.Cli.Commands;

/// <summary>Decides where ANSI colours are used.</summary>
/// <param name="mode">What the user wants.</param>
/// <param name="environment">The environment.</param>
internal sealed class Colours(ColourMode mode, CommandEnvironment environment)
{
    /// <summary>The values of <c>--color</c>.</summary>
    public static Choice<ColourMode> Choice { get; } =
        new("--color", ("auto", ColourMode.Auto), ("always", ColourMode.Always), ("never", ColourMode.Never));

    /// <summary>Whether standard output is coloured.</summary>
    public bool OnOutput => IsOn(environment.OutputIsTerminal);

    /// <summary>Whether standard error is coloured.</summary>
    public bool OnError => IsOn(environment.ErrorIsTerminal);

    /// <summary>Whether a report in a file is coloured.</summary>
    public bool InFiles => IsOn(isTerminal: false);

    private bool IsOn(bool isTerminal) => mode switch
    {
        ColourMode.Always => true,
        ColourMode.Never => false,
        // https://no-color.org: any value but the empty one.
        _ => isTerminal
            && string.IsNullOrEmpty(environment.Variable("NO_COLOR"))
            && environment.Variable("TERM") != "dumb",
    };
}
