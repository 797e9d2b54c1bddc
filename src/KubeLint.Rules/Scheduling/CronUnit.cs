namespace KubeLint.Scheduling;

/// <summary>What one of the five fields of a schedule counts, and the values that Kubernetes takes for it.</summary>
internal sealed class CronUnit
{
    private CronUnit(string name, int minimum, int maximum, string[] names)
    {
        Name = name;
        Minimum = minimum;
        Maximum = maximum;
        Names = names;
    }

    public static CronUnit Minute { get; } = new("minute", 0, 59, []);

    public static CronUnit Hour { get; } = new("hour", 0, 23, []);

    public static CronUnit DayOfMonth { get; } = new("day of month", 1, 31, []);

    public static CronUnit Month { get; } = new(
        "month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);

    public static CronUnit DayOfWeek { get; } = new(
        "day of week", 0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]);

    /// <summary>The units in the order of the fields.</summary>
    public static IReadOnlyList<CronUnit> InOrder { get; } = [Minute, Hour, DayOfMonth, Month, DayOfWeek];

    public string Name { get; }

    public int Minimum { get; }

    public int Maximum { get; }

    /// <summary>The names of the values from <see cref="Minimum"/> on; empty where values have none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value that a name stands for, whatever its case; null for no name.</summary>
    public int? ValueOf(ReadOnlySpan<char> name)
    {
        for (int index = 0; index < Names.Count; index++)
        {
            if (name.Equals(Names[index], StringComparison.OrdinalIgnoreCase))
            {
                return Minimum + index;
            }
        }

        return null;
    }

    /// <summary>What to write instead of a value that is none.</summary>
    public string AdviceFor(ReadOnlySpan<char> text)
    {
        if (this == DayOfWeek && text is "7")
        {
            return "write `0` or `SUN` for Sunday";
        }

        if (this == Hour && text is "24")
        {
            return "write `0` for midnight";
        }

        foreach (string name in Names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return $"write `{name.ToUpperInvariant()}`";
            }
        }

        return Names.Count > 0
            ? $"use {Minimum} to {Maximum} or {Names[0].ToUpperInvariant()} to {Names[^1].ToUpperInvariant()}"
            : $"use {Minimum} to {Maximum}";
    }
}
