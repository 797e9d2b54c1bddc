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
    public static IEnumerable<string> Of(V1Container container) =>
        Commands(container).Select(command => command.Program);

    /// <summary>The programs with what they are told.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The commands in order; none if only the image tells what is started.</returns>
    public static IEnumerable<StartedCommand> Commands(V1Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        if (!HasWords(container))
        {
            return [];
        }

        string[] words = WordsOf(container);
        if (container.Command is not { Count: > 0 } && words[0].StartsWith('-'))
        {
            return [];
        }

        int shell = ShellIn(words);
        return shell >= 0
            ? Scripts(words, shell).SelectMany(OfScript)
            : FirstOf(words) is { } command ? [command] : [];
    }

    /// <summary>The scripts that a container gives to a shell.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The texts; none if it starts no shell.</returns>
    public static IEnumerable<string> Scripts(V1Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        if (!HasWords(container))
        {
            return [];
        }

        string[] words = WordsOf(container);
        int shell = ShellIn(words);
        return shell >= 0 ? Scripts(words, shell) : [];
    }

    private static bool HasWords(V1Container container) =>
        container.Command is { Count: > 0 } || container.Args is { Count: > 0 };

    private static string[] WordsOf(V1Container container)
    {
        int own = container.Command?.Count ?? 0;
        string[] words = new string[own + (container.Args?.Count ?? 0)];
        container.Command?.CopyTo(words, 0);
        container.Args?.CopyTo(words, own);
        return words;
    }

    private static int ShellIn(string[] words)
    {
        int shell = Array.FindIndex(words, word => Shells.Contains(StartedCommand.NameOf(word)));
        return shell >= 0 && words.Take(shell).All(IsPassedOver) ? shell : -1;
    }

    private static IEnumerable<string> Scripts(string[] words, int shell) =>
        words.Skip(shell + 1).Where(word => !word.StartsWith('-'));

    private static IEnumerable<StartedCommand> OfScript(string script) => script
        .Split(['\n', ';', '|', '&', '(', ')', '`'], StringSplitOptions.RemoveEmptyEntries)
        .Select(command => FirstOf(command.Split([' ', '\t', '\r', '"', '\''], StringSplitOptions.RemoveEmptyEntries)))
        .OfType<StartedCommand>();

    private static StartedCommand? FirstOf(string[] words)
    {
        bool skipNext = false;
        for (int index = 0; index < words.Length; index++)
        {
            string word = words[index];
            if (skipNext)
            {
                skipNext = false;
            }
            else if (PrefixesWithArgument.Contains(StartedCommand.NameOf(word)))
            {
                skipNext = true;
            }
            else if (word.StartsWith('#'))
            {
                return null;
            }
            else if (!IsPassedOver(word))
            {
                return new StartedCommand(StartedCommand.NameOf(word), words[(index + 1)..]);
            }
        }

        return null;
    }

    private static bool IsPassedOver(string word) => word.StartsWith('-')
        || word.Contains('=', StringComparison.Ordinal) || Prefixes.Contains(StartedCommand.NameOf(word));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
