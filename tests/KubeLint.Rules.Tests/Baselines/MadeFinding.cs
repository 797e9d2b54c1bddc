using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Tests.Baselines;

/// <summary>Findings made by hand.</summary>
internal static class MadeFinding
{
    private static readonly string _lines = new('\n', 1000);

    public static Finding Of(string file, string about, string rule = "KL3001", string field = "", int line = 1)
    {
        string[] parts = about.Split('/');
        ObjectIdentity? identity = parts switch
        {
            [var space, var kind, var name] => new ObjectIdentity("v1", kind, space, name),
            [var kind, var name] => new ObjectIdentity("v1", kind, Namespace: null, name),
            _ => null,
        };
        return new Finding
        {
            Rule = RuleCatalogue.Metadata[0] with { Code = rule },
            Severity = Severity.Warning,
            Confidence = Confidence.High,
            Message = "something is wrong",
            Why = "",
            Advice = "",
            Location = new Location(new SourceText(file, _lines), new TextSpan(line - 1, 1)),
            Related = [],
            Document = 0,
            Object = identity,
            FieldPath = field,
            Fingerprint = "",
        };
    }
}
