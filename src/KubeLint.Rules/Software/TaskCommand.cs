namespace KubeLint.Software;

/// <summary>A program that does one piece of work and ends, when it is told to by certain words.</summary>
/// <param name="Program">The program, without folder and without <c>.sh</c>.</param>
/// <param name="Verbs">
/// The words that make it do its work, such as <c>migrate deploy</c>: in this order behind the program, with others
/// between them. None if it does nothing else.
/// </param>
public sealed record TaskCommand(string Program, params IReadOnlyList<string> Verbs)
{
    /// <summary>Programs that run others, which they find by a name or a path.</summary>
    private static readonly string[] Runners =
    [
        "bun", "bunx", "bundle", "bundler", "dlx", "dotnet", "exec", "mise", "node", "npm", "npx", "php", "pipenv",
        "pnpm", "poetry", "python", "python2", "python3", "run", "ruby", "tsx", "uv", "x", "yarn",
    ];

    /// <summary>Tells whether a command makes the program do its work.</summary>
    /// <param name="command">The command.</param>
    /// <returns>True for this program, alone or behind one that runs it, with the words of a verb.</returns>
    public bool IsRunBy(StartedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        string[] words = [command.Program, .. command.Arguments];
        int start = Array.FindIndex(words, word => !word.StartsWith('-') && !Runners.Contains(word));
        return start >= 0
            && StartedCommand.NameOf(words[start]) == Program
            && (Verbs.Count == 0 || Verbs.Any(verb => Follow(verb, words.AsSpan(start + 1))));
    }

    private static bool Follow(string verb, ReadOnlySpan<string> words)
    {
        foreach (string word in verb.Split(' '))
        {
            int index = words.IndexOf(word);
            if (index < 0)
            {
                return false;
            }

            words = words[(index + 1)..];
        }

        return true;
    }
}
