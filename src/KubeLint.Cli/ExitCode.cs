namespace KubeLint.Cli;

/// <summary>What the process says at its end. When several apply, the first of 5, 2, 4, 1, 3 is given.</summary>
internal enum ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c> was found.</summary>
    Clean = 0,

    /// <summary>Something at or above <c>--fail-on</c> was found.</summary>
    Findings = 1,

    /// <summary>The command line is wrong, or a report cannot be written where it says.</summary>
    Usage = 2,

    /// <summary>The folders, or standard input, hold no Kubernetes object.</summary>
    NothingToCheck = 3,

    /// <summary>Some input could not be read; the rest was checked. Findings may be there too.</summary>
    UnreadableInput = 4,

    /// <summary>A mistake in kubelint itself.</summary>
    InternalError = 5,
}
