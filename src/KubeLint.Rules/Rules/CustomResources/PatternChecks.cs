using KubeLint.Grammars;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Regular expressions, which the API server compiles with Go's library.</summary>
internal static class PatternChecks
{
    /// <summary>Checks a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(SchemaSite site, DefinitionReport report)
    {
        if (site.Schema.Keywords.Text("pattern") is { } pattern && PatternGrammar.FaultOf(pattern) is { } fault)
        {
            report.AtPart(
                site.Path.Key("pattern"),
                fault.Start,
                fault.Length,
                $"The pattern of {site.Noun} {fault.Problem}",
                "write it in the syntax of RE2, which Go compiles",
                "the API server refuses a pattern that it cannot compile");
        }
    }
}
