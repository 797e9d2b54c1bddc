using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>The command lines that a container is run with: its own, and those of its probes and hooks.</summary>
internal static class CommandLines
{
    /// <summary>Collects them.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The words of each, with their places.</returns>
    public static IEnumerable<IReadOnlyList<(Place Place, string Word)>> Of(Container container)
    {
        // Either of the two may be written, and the arguments are the rest of the command.
        V1Container model = container.Model;
        yield return
        [
            .. Words(container, model, nameof(model.Command), model.Command),
            .. Words(container, model, nameof(model.Args), model.Args),
        ];
        V1ExecAction?[] actions =
        [
            model.StartupProbe?.Exec, model.LivenessProbe?.Exec, model.ReadinessProbe?.Exec,
            model.Lifecycle?.PostStart?.Exec, model.Lifecycle?.PreStop?.Exec,
        ];
        foreach (V1ExecAction action in actions.OfType<V1ExecAction>())
        {
            yield return [.. Words(container, action, nameof(action.Command), action.Command)];
        }
    }

    private static IEnumerable<(Place Place, string Word)> Words(
        Container container, object owner, string property, IList<string>? words) => (words ?? []).Select(
            (word, index) => (container.Template.Manifest.At(owner, property, index), word));
}
