using KubeLint.Configuration;

namespace KubeLint.Bundles;

/// <summary>Reads environments out of names: <c>shop-prod</c> is production, <c>production-tools-dev</c> is nothing.</summary>
internal static class EnvironmentWords
{
    private const string Prod = "prod";

    private static readonly Dictionary<string, EnvironmentKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [Prod] = EnvironmentKind.Production,
        ["production"] = EnvironmentKind.Production,
        ["prd"] = EnvironmentKind.Production,
        ["live"] = EnvironmentKind.Production,
        ["staging"] = EnvironmentKind.Staging,
        ["stage"] = EnvironmentKind.Staging,
        ["stg"] = EnvironmentKind.Staging,
        ["uat"] = EnvironmentKind.Staging,
        ["preprod"] = EnvironmentKind.Staging,
        ["test"] = EnvironmentKind.Test,
        ["testing"] = EnvironmentKind.Test,
        ["qa"] = EnvironmentKind.Test,
        ["sandbox"] = EnvironmentKind.Test,
        ["ci"] = EnvironmentKind.Test,
        ["e2e"] = EnvironmentKind.Test,
        ["nonprod"] = EnvironmentKind.Test,
        ["dev"] = EnvironmentKind.Development,
        ["devel"] = EnvironmentKind.Development,
        ["development"] = EnvironmentKind.Development,
        ["local"] = EnvironmentKind.Development,
        ["demo"] = EnvironmentKind.Development,
        ["preview"] = EnvironmentKind.Development,
    };

    /// <summary>What <c>prod</c> means behind these words and a separator.</summary>
    private static readonly Dictionary<string, EnvironmentKind> WordsBeforeProd = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pre"] = EnvironmentKind.Staging,
        ["non"] = EnvironmentKind.Test,
        ["not"] = EnvironmentKind.Test,
    };

    /// <summary>The environment that a name speaks of; unknown if it speaks of none or of several.</summary>
    public static EnvironmentKind Read(string name)
    {
        EnvironmentKind found = EnvironmentKind.Unknown;
        string[] words = name.Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (int index = 0; index < words.Length; index++)
        {
            EnvironmentKind kind;
            if (index + 1 < words.Length
                && string.Equals(words[index + 1], Prod, StringComparison.OrdinalIgnoreCase)
                && WordsBeforeProd.TryGetValue(words[index], out kind))
            {
                index++;
            }
            else if (!Words.TryGetValue(words[index], out kind))
            {
                continue;
            }

            if (found != EnvironmentKind.Unknown && found != kind)
            {
                return EnvironmentKind.Unknown;
            }

            found = kind;
        }

        return found;
    }
}
