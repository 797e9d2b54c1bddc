using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>A command line that a container is run with: its own, or that of a probe or hook.</summary>
internal sealed class CommandLine
{
    /// <summary>How many commands a container may have beside its own.</summary>
    private const int Actions = 5;

    private readonly Manifest _manifest;
    private readonly object _owner;
    private readonly int _arguments;

    /// <summary>Either of the two may be written, and the arguments are the rest of the command.</summary>
    private CommandLine(Manifest manifest, object owner, IList<string>? command, IList<string>? arguments)
    {
        _manifest = manifest;
        _owner = owner;
        _arguments = command?.Count ?? 0;
        string[] words = new string[_arguments + (arguments?.Count ?? 0)];
        command?.CopyTo(words, 0);
        arguments?.CopyTo(words, _arguments);
        Words = words;
    }

    /// <summary>The words; at least one.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Collects the command lines of a container.</summary>
    /// <param name="container">The container.</param>
    /// <returns>Those that have words.</returns>
    public static IReadOnlyList<CommandLine> Of(Container container)
    {
        Manifest manifest = container.Template.Manifest;
        V1Container model = container.Model;
        List<CommandLine>? lines = null;
        if (model.Command is { Count: > 0 } || model.Args is { Count: > 0 })
        {
            (lines ??= []).Add(new CommandLine(manifest, model, model.Command, model.Args));
        }

        for (int number = 0; number < Actions; number++)
        {
            if (ActionOf(model, number) is { Command: { Count: > 0 } command } action)
            {
                (lines ??= []).Add(new CommandLine(manifest, action, command, arguments: null));
            }
        }

        return lines ?? (IReadOnlyList<CommandLine>)[];
    }

    private static V1ExecAction? ActionOf(V1Container container, int number) => number switch
    {
        0 => container.StartupProbe?.Exec,
        1 => container.LivenessProbe?.Exec,
        2 => container.ReadinessProbe?.Exec,
        3 => container.Lifecycle?.PostStart?.Exec,
        _ => container.Lifecycle?.PreStop?.Exec,
    };

    /// <summary>The place of a word.</summary>
    /// <param name="word">The word, from 0.</param>
    /// <returns>Its place.</returns>
    public Place PlaceOf(int word) => word < _arguments
        ? _manifest.At(_owner, nameof(V1Container.Command), word)
        : _manifest.At(_owner, nameof(V1Container.Args), word - _arguments);
}
