using System.Globalization;
using k8s.Models;

namespace KubeLint.Software;

/// <summary>A loop in a shell script that never ends by itself and waits between its turns.</summary>
/// <param name="Pause">The longest wait in it; null where that is not written as a number.</param>
public sealed record ShellLoop(TimeSpan? Pause)
{
    /// <summary>Finds such a loop in what a container gives to a shell.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The first loop, or null if there is none.</returns>
    public static ShellLoop? In(V1Container container)
    {
        foreach (string script in StartedPrograms.Scripts(container))
        {
            if (InScript(script) is { } loop)
            {
                return loop;
            }
        }

        return null;
    }

    /// <summary>Tells whether a container waits for ever: <c>sleep infinity</c>, or for more than an hour.</summary>
    /// <param name="container">The container.</param>
    /// <returns>True if one of its commands does so.</returns>
    public static bool WaitsForEver(V1Container container) => StartedPrograms.Commands(container)
        .Any(command => command.Program == "sleep" && command.Arguments is [var time, ..]
            && (time is "infinity" or "inf" || DurationOf(time) > TimeSpan.FromHours(1)));

    private static ShellLoop? InScript(string script)
    {
        string[] words = script.Split(
            [' ', '\t', '\r', '\n', ';', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        int start = 0;
        while (start < words.Length && !IsEndless(words.AsSpan(start)))
        {
            start++;
        }

        TimeSpan? longest = null;
        bool waits = false;
        for (int index = start; index + 1 < words.Length; index++)
        {
            if (words[index] == "sleep")
            {
                waits = true;
                longest = DurationOf(words[index + 1]) is { } pause && pause > (longest ?? TimeSpan.Zero)
                    ? pause : longest;
            }
        }

        return waits ? new ShellLoop(longest) : null;
    }

    /// <summary><c>while true</c>, <c>while :</c>, <c>while [ 1 ]</c>, <c>until false</c>, <c>for ((;;))</c>.</summary>
    private static bool IsEndless(ReadOnlySpan<string> words) => words switch
    {
        ["while", "[" or "[[", "1" or "true", ..] => true,
        ["while", "true" or ":" or "1" or "/bin/true", ..] => true,
        ["until", "false", ..] or ["for", "((", "))", ..] => true,
        _ => false,
    };

    /// <summary>
    /// A time as <c>sleep</c> takes it: seconds, or a number with <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>.
    /// </summary>
    private static TimeSpan? DurationOf(string text)
    {
        int seconds = text[^1] switch
        {
            'm' => 60,
            'h' => 3600,
            'd' => 86400,
            _ => 1,
        };
        ReadOnlySpan<char> digits = text.AsSpan().TrimEnd("smhd");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? TimeSpan.FromSeconds((long)number * seconds) : null;
    }
}
