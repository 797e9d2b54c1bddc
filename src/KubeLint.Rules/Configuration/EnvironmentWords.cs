namespace KubeLint.Configuration;

/// <summary>
/// Reads environments out of names: <c>shop-prod</c> is production, <c>production-tools-dev</c> is nothing.
/// </summary>
internal static class EnvironmentWords
{
    private static readonly Dictionary<string, EnvironmentKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prod"] = EnvironmentKind.Production,
        ["production"] = EnvironmentKind.Production,
        ["prd"] = EnvironmentKind.Production,
        ["live"] = EnvironmentKind.Production,
        ["staging"] = EnvironmentKind.Staging,
        ["stage"] = EnvironmentKind.Staging,
        ["stg"] = EnvironmentKind.Staging,
        ["uat"] = EnvironmentKind.Staging,
        ["preprod"] = EnvironmentKind.Staging,
        ["preproduction"] = EnvironmentKind.Staging,
        ["test"] = EnvironmentKind.Test,
        ["testing"] = EnvironmentKind.Test,
        ["qa"] = EnvironmentKind.Test,
        ["sandbox"] = EnvironmentKind.Test,
        ["ci"] = EnvironmentKind.Test,
        ["e2e"] = EnvironmentKind.Test,
        ["nonprod"] = EnvironmentKind.Test,
        ["nonproduction"] = EnvironmentKind.Test,
        ["dev"] = EnvironmentKind.Development,
        ["devel"] = EnvironmentKind.Development,
        ["development"] = EnvironmentKind.Development,
        ["local"] = EnvironmentKind.Development,
        ["demo"] = EnvironmentKind.Development,
        ["preview"] = EnvironmentKind.Development,
    };

    /// <summary>What a word for production means behind these and a separator: <c>non-prod</c>.</summary>
    private static readonly Dictionary<string, EnvironmentKind> WordsBeforeProduction =
        new(StringComparer.OrdinalIgnoreCase)
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
            if (index + 1 < words.Length
                && WordsBeforeProduction.TryGetValue(words[index], out EnvironmentKind kind)
                && Words.GetValueOrDefault(words[index + 1]) == EnvironmentKind.Production)
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
