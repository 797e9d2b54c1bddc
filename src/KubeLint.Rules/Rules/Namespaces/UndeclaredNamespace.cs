using System.Globalization;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Text;

namespace KubeLint.Rules.Namespaces;

/// <summary>A namespace that is used and not declared, though others are.</summary>
[Rule("KL4003", "undeclared-namespace", RuleFamily.Namespaces, Severity.Info,
    Confidence = Confidence.Medium,
    Summary = "Objects are in a namespace that no Namespace of the scan declares, though it declares others.",
    Guide = "Namespaces")]
internal sealed class UndeclaredNamespace : BundleRule
{
    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        DeclaredNamespaces declared = new(bundle);
        if (declared.IsEmpty)
        {
            return;
        }

        // By namespace and by what lies together, so that neighbours of a folder do not change what it gives.
        Dictionary<(string Namespace, string Home), List<Manifest>> undeclared = [];
        List<(string Namespace, string Home)> order = [];
        foreach (Manifest manifest in bundle.Manifests)
        {
            if (bundle.NamespaceOf(manifest) is { Length: > 0 } name && IsUndeclared(manifest, name, declared, bundle))
            {
                var key = (name, bundle.Vicinity.HomeOf(manifest.Source.Folder));
                if (!undeclared.TryGetValue(key, out List<Manifest>? users))
                {
                    undeclared.Add(key, users = []);
                    order.Add(key);
                }

                users.Add(manifest);
            }
        }

        foreach (var key in order)
        {
            Report(key.Namespace, undeclared[key], declared, context);
        }
    }

    private static bool IsUndeclared(Manifest manifest, string name, DeclaredNamespaces declared, Bundle bundle) =>
        !BuiltInNamespaces.Include(name)
        && BuiltInKinds.Find(manifest.Group, manifest.Kind) is not { IsNamespaced: false }
        && !manifest.IsOwned
        && declared.AreNear(manifest)
        && !declared.Have(manifest, name)
        && !bundle.Settings.Cluster.Namespaces.Contains(name, StringComparer.Ordinal)
        && !bundle.IsExternal(manifest, "Namespace", name)
        && !bundle.MayBeUnread(manifest, "Namespace");

    private static void Report(
        string name, List<Manifest> users, DeclaredNamespaces declared, RuleContext context)
    {
        Manifest first = users[0];
        string[] others = [.. declared.Near(first).Select(each => each.Name).Distinct(StringComparer.Ordinal)];
        string? nearest = EditDistance.Nearest(name, others);
        Manifest shown = declared.Near(first).First(each => nearest is null || each.Name == nearest);
        string more = users.Count switch
        {
            1 => "",
            2 => ", like another object",
            _ => string.Create(CultureInfo.InvariantCulture, $", like {users.Count - 1} other objects"),
        };
        context.Report(
                first.At("metadata", "namespace"),
                $"{first.DisplayName} is in the namespace `{name}`{more}, which nothing declares",
                "the API server refuses objects in a namespace that is not there, and here others are declared",
                nearest is null
                    ? "declare the Namespace too, unless something else makes it"
                    : $"write `{nearest}` if that is meant, or declare the Namespace too")
            .WithRelated(shown.At("metadata", "name"), "this one is declared");
    }
}
