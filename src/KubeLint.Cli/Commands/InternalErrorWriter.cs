using KubeLint.Cli.Output;
using KubeLint.Cli.Terminal;

namespace KubeLint.Cli.Commands;

/// <summary>Tells of mistakes in kubelint itself, on standard error.</summary>
/// <param name="environment">The environment.</param>
/// <param name="colour">Whether to use colours.</param>
internal sealed class InternalErrorWriter(CommandEnvironment environment, bool colour)
{
    /// <summary>The variable that makes them tell where in the program they are.</summary>
    public const string DebugVariable = "KUBELINT_DEBUG";

    /// <summary>Tells of errors that a scan has survived.</summary>
    /// <param name="errors">The errors.</param>
    public void Write(IReadOnlyList<InternalError> errors)
    {
        bool showsWhere = !string.IsNullOrEmpty(environment.Variable(DebugVariable));
        foreach (InternalError error in errors)
        {
            WriteLine($"internal error {Words.PlaceOf(error)}: {error.Cause.GetType().Name}: {error.Cause.Message}");
            if (showsWhere)
            {
                environment.Error.WriteLine(error.Cause.StackTrace);
            }
        }

        if (errors.Count > 0 && !showsWhere)
        {
            WriteLine($"this is a bug in kubelint; {DebugVariable}=1 shows where");
        }
    }

    /// <summary>Tells of an error that ended the program.</summary>
    /// <param name="bug">What was thrown.</param>
    public void Write(Exception bug)
    {
        WriteLine($"internal error: {bug.GetType().Name}: {bug.Message}");
        WriteLine($"this is a bug in kubelint; {DebugVariable}=1 shows where");
    }

    private void WriteLine(string message)
    {
        StyledWriter writer = new(environment.Error, colour);
        writer.Write("kubelint: ");
        writer.WriteLine(message, Style.Error);
    }
}
