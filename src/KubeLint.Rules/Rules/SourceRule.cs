using KubeLint.Manifests;

namespace KubeLint.Rules;

/// <summary>A rule about the text of a file, whatever its documents hold.</summary>
public abstract class SourceRule : Rule
{
    /// <summary>Looks at one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">Takes the findings.</param>
    public abstract void Check(ManifestFile file, RuleContext context);
}
