using KubeLint.Cli.Input;
using KubeLint.Cli.Terminal;

namespace KubeLint.Cli.Commands;

/// <summary>Tells, on standard error, what could not be read.</summary>
internal static class InputProblemWriter
{
    /// <summary>Writes a line for each input.</summary>
    /// <param name="problems">The inputs.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="colour">Whether to use colours.</param>
    public static void Write(IReadOnlyList<InputProblem> problems, TextWriter error, bool colour)
    {
        StyledWriter writer = new(error, colour);
        foreach (InputProblem problem in problems)
        {
            writer.Write("kubelint: ");
            writer.Write("cannot read", Style.Error);
            writer.WriteLine($" {problem.Place}: {problem.Message}");
        }
    }
}
