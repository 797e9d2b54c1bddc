using KubeLint.Cli.Terminal;
using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>Writes one line of a tree. What does not fit into the line and is not needed is left out.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">The columns of a line.</param>
internal sealed class TreeLine(StyledWriter writer, int width)
{
    private const string Gap = "  ";
    private int _column;

    /// <summary>The style of what is wrong: red only if it surely is.</summary>
    /// <param name="mark">What is wrong.</param>
    public static Style StyleOf(GraphMark mark) => mark.IsCertain ? Style.Error : Style.Warning;

    /// <summary>Writes all but the end of the line.</summary>
    /// <param name="branch">What leads to the object.</param>
    /// <param name="verb">How the object above stands to it; empty for the usual way.</param>
    /// <param name="node">The object.</param>
    /// <param name="edge">The edge that leads to it, or null for a root.</param>
    public void Write(string branch, string verb, GraphNode node, GraphEdge? edge)
    {
        Add(branch, Style.Faint);
        Add(verb.Length > 0 ? $"{verb} " : "", Style.Faint);
        bool isBroken = edge?.Mark is { IsCertain: true } && node.State == GraphNodeState.Missing;
        Add($"{node.Kind} ", isBroken ? Style.Error : Style.Plain);
        Add(node.Name.Length > 0 ? node.Name : "(no name)", isBroken ? Style.Error : Style.Strong);
        if (edge?.Mark is { } mark)
        {
            Add($"{Gap}{GraphWords.Of(mark)}", StyleOf(mark));
        }

        if (edge?.IsIfTogether == true)
        {
            Add($"{Gap}if applied into one namespace", Style.Warning);
        }

        AddIfItFits(edge?.Label ?? "");
        AddIfItFits(edge?.Mark?.Text == node.Reason ? "" : GraphWords.DetailOf(node));
        AddIfItFits(edge is { IsOptional: true } ? "optional" : "");
    }

    /// <summary>Ends the line.</summary>
    /// <param name="notes">What may stand at its end; empty ones for nothing.</param>
    public void End(params ReadOnlySpan<string> notes)
    {
        foreach (string note in notes)
        {
            AddIfItFits(note);
        }

        writer.EndLine();
    }

    private void AddIfItFits(string text)
    {
        string safe = SafeText.Escape(text);
        if (text.Length > 0 && _column + Gap.Length + TextWidth.Of(safe) <= width)
        {
            Add(Gap + text, Style.Faint);
        }
    }

    private void Add(string text, Style style)
    {
        writer.Write(text, style);
        _column += TextWidth.Of(SafeText.Escape(text));
    }
}
