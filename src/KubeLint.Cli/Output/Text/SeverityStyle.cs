using KubeLint.Cli.Terminal;
using KubeLint.Findings;

namespace KubeLint.Cli.Output.Text;

/// <summary>How severities look.</summary>
internal static class SeverityStyle
{
    /// <summary>The style of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The style.</returns>
    public static Style Of(Severity severity) => severity switch
    {
        Severity.Error => Style.Error,
        Severity.Warning => Style.Warning,
        _ => Style.Info,
    };
}
