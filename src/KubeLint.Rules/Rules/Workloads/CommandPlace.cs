using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>Finds where a container says which program it starts.</summary>
internal static class CommandPlace
{
    /// <summary>The place of a word in the command or the arguments; that of the image if it is not there.</summary>
    public static Place Of(Container container, string word) =>
        In(container, nameof(V1Container.Command), container.Model.Command, word)
        ?? In(container, nameof(V1Container.Args), container.Model.Args, word)
        ?? container.At(nameof(V1Container.Image));

    private static Place? In(Container container, string property, IList<string>? texts, string word)
    {
        for (int index = 0; texts is not null && index < texts.Count; index++)
        {
            if (texts[index]?.IndexOf(word, StringComparison.Ordinal) is >= 0 and int start)
            {
                return container.Template.Manifest.At(container.Model, property, index).Part(start, word.Length);
            }
        }

        return null;
    }
}
