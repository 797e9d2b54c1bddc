using KubeLint.Cli;
using KubeLint.Cli.Commands;

return new CommandLine(CommandEnvironment.OfProcess()).Run(args);
