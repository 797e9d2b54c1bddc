namespace KubeLint.Cli.Output.Text;

/// <summary>How text for people is laid out.</summary>
/// <param name="Width">The columns of a line.</param>
/// <param name="Colour">Whether ANSI colours are used.</param>
internal sealed record TextLayout(int Width, bool Colour);
