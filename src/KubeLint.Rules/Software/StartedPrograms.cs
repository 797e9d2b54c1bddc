using System.Collections.Frozen;
using k8s.Models;

namespace KubeLint.Software;

/// <summary>
/// Finds the programs that a container starts, from its command and arguments: behind wrappers such as <c>tini</c>, and
/// inside scripts given to a shell. Words that are mere arguments are not taken for programs.
/// </summary>
public static class StartedPrograms
{
    private static readonly FrozenSet<string> Shells = Set("sh", "bash", "ash", "dash", "zsh");

    /// <summary>Words that stand before the program they start, and the words of a shell's grammar.</summary>
    private static readonly FrozenSet<string> Prefixes = Set(
        "!", "{", "}", "do", "docker-entrypoint", "done", "dumb-init", "elif", "else", "entrypoint", "env", "exec",
        "fi", "if", "nice", "nohup", "sudo", "then", "time", "tini", "until", "while");

    /// <summary>Prefixes that take a word of their own first: a user, a time.</summary>
    private static readonly FrozenSet<string> PrefixesWithArgument = Set("gosu", "su-exec", "timeout");

    /// <summary>The programs, by name, without folder and without <c>.sh</c>.</summary>
    /// <param name="container">The container.</param>
    /// <returns>Their names in order; none if only the image tells what is started.</returns>
    public static IEnumerable<string> Of(V1Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        string[] words = [.. container.Command ?? [], .. container.Args ?? []];
        if (words.Length == 0 || (container.Command is not { Count: > 0 } && words[0].StartsWith('-')))
        {
            return [];
        }

        int shell = Array.FindIndex(words, word => Shells.Contains(NameOf(word)));
        return shell >= 0 && words.Take(shell).All(IsPassedOver)
            ? words.Skip(shell + 1).Where(word => !word.StartsWith('-')).SelectMany(OfScript)
            : FirstOf(words) is { } program ? [program] : [];
    }

    private static IEnumerable<string> OfScript(string script) => script
        .Split(['\n', ';', '|', '&', '(', ')', '`'], StringSplitOptions.RemoveEmptyEntries)
        .Select(command => FirstOf(command.Split([' ', '\t', '\r', '"', '\''], StringSplitOptions.RemoveEmptyEntries)))
        .OfType<string>();

    private static string? FirstOf(string[] words)
    {
        bool skipNext = false;
        foreach (string word in words)
        {
            if (skipNext)
            {
                skipNext = false;
            }
            else if (PrefixesWithArgument.Contains(NameOf(word)))
            {
                skipNext = true;
            }
            else if (word.StartsWith('#'))
            {
                return null;
            }
            else if (!IsPassedOver(word))
            {
                return NameOf(word);
            }
        }

        return null;
    }

    private static bool IsPassedOver(string word) =>
        word.StartsWith('-') || word.Contains('=', StringComparison.Ordinal) || Prefixes.Contains(NameOf(word));

    private static string NameOf(string word)
    {
        string name = word[(word.LastIndexOf('/') + 1)..];
        return name.EndsWith(".sh", StringComparison.Ordinal) ? name[..^".sh".Length] : name;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
