namespace KubeLint.Generators.Catalogue;

/// <summary>A class that is declared as a rule: what its attribute says, and what matters of the class.</summary>
/// <param name="ClassName">The name of the class.</param>
/// <param name="FullName">The class as generated code names it, from <c>global::</c> on.</param>
/// <param name="Location">The class's name in the source.</param>
/// <param name="ClassProblem">What the class must do to be a rule, as a clause after "must"; null if it is one.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="FamilyDigit">The number of the family's member; the first digit of the code.</param>
/// <param name="Family">The member of <c>RuleFamily</c>.</param>
/// <param name="Severity">The member of <c>Severity</c>.</param>
/// <param name="Confidence">The member of <c>Confidence</c>.</param>
/// <param name="EnabledByDefault">False for a rule that runs only when it is selected.</param>
/// <param name="IsFixable">True for a rule that offers fixes.</param>
/// <param name="Summary">What the rule finds.</param>
/// <param name="Guide">The section of the guide; empty for none.</param>
/// <param name="Equivalents">The checks of other tools, as <c>tool:id</c>.</param>
/// <param name="Options">What a project can set.</param>
internal sealed record RuleDeclaration(
    string ClassName,
    string FullName,
    LocationInfo Location,
    string? ClassProblem,
    string Code,
    string Name,
    int FamilyDigit,
    string Family,
    string Severity,
    string Confidence,
    bool EnabledByDefault,
    bool IsFixable,
    string Summary,
    string Guide,
    EquatableArray<string> Equivalents,
    EquatableArray<RuleOptionDeclaration> Options)
{
    /// <summary>Where the page of the rule is to be found: beside the class, with its name.</summary>
    public string PagePath
    {
        get
        {
            string path = Location.Path.Replace('\\', '/');
            return path.Substring(0, path.LastIndexOf('/') + 1) + ClassName + ".md";
        }
    }
}
