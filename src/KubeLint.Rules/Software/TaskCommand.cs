using System.Collections.Frozen;

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
    private static readonly FrozenSet<string> Runners = FrozenSet.Create(
        StringComparer.Ordinal,
        "bun", "bunx", "bundle", "bundler", "dlx", "dotnet", "exec", "mise", "node", "npm", "npx", "php", "pipenv",
        "pnpm", "poetry", "python", "python2", "python3", "run", "ruby", "tsx", "uv", "x", "yarn");

    /// <summary>Tells whether a command makes the program do its work.</summary>
    /// <param name="command">The command.</param>
    /// <returns>True for this program, alone or behind one that runs it, with the words of a verb.</returns>
    public bool IsRunBy(StartedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        string program = command.Program;
        int next = 0;
        while (program.StartsWith('-') || Runners.Contains(program))
        {
            if (next == command.Arguments.Count)
            {
                return false;
            }

            program = command.Arguments[next++];
        }

        return StartedCommand.NameOf(program) == Program
            && (Verbs.Count == 0 || HasVerb([.. command.Arguments.Skip(next)]));
    }

    private bool HasVerb(string[] words) => Verbs.Any(verb => Follow(verb, words));

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
