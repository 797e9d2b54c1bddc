namespace KubeLint.Scheduling;

/// <summary>
/// The names that a CronJob's <c>timeZone</c> may have: those of the IANA time zone database.
/// </summary>
/// <remarks>
/// What the system or .NET knows of zones differs from machine to machine, so the names are built in.
/// </remarks>
public static class TimeZones
{
    private static readonly Lazy<OrderedDictionary<string, string>> ByAnyCase = new(Read);

    /// <summary>All names, in the order of their characters.</summary>
    public static IReadOnlyList<string> Names => ByAnyCase.Value.Values;

    /// <summary>The right spelling of a name.</summary>
    /// <param name="name">A name in whatever case.</param>
    /// <returns>The name as the database has it, or null if it has none such.</returns>
    public static string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByAnyCase.Value.GetValueOrDefault(name);
    }

    /// <summary>The zone of a city that is written without its continent, such as <c>Berlin</c>.</summary>
    /// <param name="city">The city in whatever case; spaces count as underscores.</param>
    /// <returns>The first zone in order that ends so, or null if there is none.</returns>
    public static string? OfCity(string city)
    {
        ArgumentNullException.ThrowIfNull(city);
        string end = "/" + city[(city.LastIndexOf('/') + 1)..].Replace(' ', '_');
        return Names.FirstOrDefault(name => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>No two names differ by case alone.</summary>
    private static OrderedDictionary<string, string> Read()
    {
        using Stream stream = typeof(TimeZones).Assembly.GetManifestResourceStream("time-zones.txt")
            ?? throw new InvalidOperationException("The assembly holds no time-zones.txt.");
        using StreamReader reader = new(stream);
        OrderedDictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line is not (['#', ..] or ""))
            {
                names.Add(line, line);
            }
        }

        return names;
    }
}
