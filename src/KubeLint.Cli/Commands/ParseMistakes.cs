using KubeLint.Text;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace KubeLint.Cli.Commands;

/// <summary>Says in one line what is wrong with a command line, and what was perhaps meant.</summary>
internal static class ParseMistakes
{
    /// <summary>Refuses a command line that has mistakes.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="arguments">What was typed.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <exception cref="UsageException">There is a mistake.</exception>
    public static void ThrowIfAny(ParseResult parsed, IReadOnlyList<string> arguments, string workingDirectory)
    {
        if (parsed.Action is HelpWithExamples or ShowVersion)
        {
            return;
        }

        ThrowIfOptionIsUnknown(parsed);
        ThrowIfValueIsSurplus(parsed, arguments);
        if (parsed.CommandResult.Command is RootCommand root)
        {
            throw UnknownCommand(parsed, root, workingDirectory);
        }

        if (parsed.UnmatchedTokens is [{ } surplus, ..])
        {
            throw new UsageException($"`{surplus}` is one argument too many");
        }

        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(Describe(parsed.Errors[0]));
        }
    }

    private static void ThrowIfOptionIsUnknown(ParseResult parsed)
    {
        List<string> known = [.. OptionsOf(parsed).SelectMany(option => option.Aliases.Prepend(option.Name))];
        foreach (Token token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return;
            }

            // What looks like an option and is none is taken for a path or a value by the parser.
            if (token is { Type: TokenType.Argument, Value: ['-', _, ..] })
            {
                string typed = token.Value.Split('=')[0];
                string hint = parsed.CommandResult.Command is RootCommand root
                    && CommandWith(root, typed) is { } command
                    ? $"; did you mean `kubelint {command.Name} {typed}`?"
                    : NearestName.Hint(typed, known);
                throw new UsageException($"unknown option `{typed}`{hint}");
            }
        }
    }

    private static IEnumerable<Option> OptionsOf(ParseResult parsed) => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
        .Distinct();

    private static Command? CommandWith(RootCommand root, string option) =>
        root.Subcommands.FirstOrDefault(command => command.Options.Any(known => known.Name == option));

    // The parser takes the `no` of `--quiet=no` for a path.
    private static void ThrowIfValueIsSurplus(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        foreach (Option option in OptionsOf(parsed).Where(option => option.Arity.MaximumNumberOfValues == 0))
        {
            if (arguments.TakeWhile(argument => argument != "--").Any(argument =>
                argument.StartsWith($"{option.Name}=", StringComparison.Ordinal)))
            {
                throw new UsageException($"`{option.Name}` takes no value");
            }
        }
    }

    private static UsageException UnknownCommand(ParseResult parsed, RootCommand root, string workingDirectory)
    {
        if (parsed.UnmatchedTokens is not [{ } typed, ..])
        {
            return new UsageException("which command? `kubelint --help` lists them");
        }

        string hint = typed is "help" or "version"
            ? $"; did you mean `kubelint --{typed}`?"
            : NearestName.Hint(typed, root.Subcommands.Select(command => command.Name));
        if (hint.Length == 0 && (typed == "-" || Path.Exists(Path.GetFullPath(typed, workingDirectory))))
        {
            hint = $"; did you mean `kubelint scan {typed}`?";
        }

        return new UsageException($"unknown command `{typed}`{hint}");
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option =>
            $"`{option.Option.Name}` needs a value: {option.Option.HelpName}",
        OptionResult { Tokens.Count: > 1, Option.Arity.MaximumNumberOfValues: 1 } option =>
            $"`{option.Option.Name}` can be given only once",
        ArgumentResult { Tokens.Count: 0 } argument => $"`{argument.Argument.Name}` is missing",
        CommandResult { Command.Arguments: [{ } argument, ..] } when error.SymbolResult.Tokens.Count == 0 =>
            $"`{argument.Name}` is missing",
        _ => error.Message.TrimEnd('.'),
    };
}
