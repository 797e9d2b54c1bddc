using KubeLint.Cli.Output.Text;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration.Files;
using KubeLint.Text;

namespace KubeLint.Cli.Commands;

/// <summary>Tells, on standard error, what is wrong in config files.</summary>
/// <param name="environment">The environment.</param>
/// <param name="colour">Whether to use colours.</param>
internal sealed class ConfigProblemWriter(CommandEnvironment environment, bool colour)
{
    /// <summary>Writes each mistake with the lines around it.</summary>
    /// <param name="problems">What is wrong.</param>
    public void Write(ConfigException problems)
    {
        InputProblemWriter.Write(problems.Unreadable, environment.Error, colour);
        StyledWriter writer = new(environment.Error, colour);
        foreach (ConfigProblem problem in problems.Mistakes)
        {
            LinePosition place = problem.Source.PositionAt(problem.Span.Start);
            writer.Write("kubelint: ");
            writer.Write("config error", Style.Error);
            writer.WriteLine(FormattableString.Invariant(
                $" {problem.Source.Path}:{place.Line}:{place.Column}: {SafeText.Escape(problem.Message)}"));
            CodeFrame frame = CodeFrame.At(problem.Source, problem.Span);
            int gutter = FormattableString.Invariant($"{frame.Lines()[^1]}").Length + 1;
            new CodeFrameWriter(writer, CommandEnvironment.DefaultWidth, gutter, Style.Error).Write(frame);
        }
    }
}
