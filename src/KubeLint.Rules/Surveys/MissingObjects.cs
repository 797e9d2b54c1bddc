using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Bundles.Routes;
using KubeLint.Configuration.Drafts;
using KubeLint.Manifests;
using KubeLint.Rules.Ingress;

namespace KubeLint.Surveys;

/// <summary>Finds what objects need and the scan does not have: it is likely to exist elsewhere.</summary>
internal sealed class MissingObjects
{
    /// <summary>What a single object needs is as likely to be a mistake.</summary>
    private const int FewestUsers = 2;

    private static readonly string[] _kinds =
        [ObjectKinds.ConfigMap, ObjectKinds.PersistentVolumeClaim, ObjectKinds.Secret, ObjectKinds.Service,
            ObjectKinds.ServiceAccount];

    private readonly Bundle _bundle;
    private readonly ObjectReference[] _missing;

    /// <summary>Looks for what is missing.</summary>
    /// <param name="bundle">The objects of the scan.</param>
    public MissingObjects(Bundle bundle)
    {
        _bundle = bundle;
        _missing = [.. bundle.Manifests.SelectMany(bundle.References.From).Where(IsMissing)];
    }

    /// <summary>The objects that several others need, as <c>external</c> takes them.</summary>
    public IReadOnlyList<Noted<string>> External =>
    [
        .. (from reference in _missing
           where _kinds.Contains(reference.Kind, StringComparer.Ordinal)
           group reference by (reference.Kind, reference.Name) into needed
           let users = needed.Select(reference => reference.From).Distinct().ToArray()
           where users.Length >= FewestUsers
           let scopes = needed.Select(reference => reference.Namespace ?? _bundle.NamespaceOf(reference.From))
               .Distinct(StringComparer.Ordinal).ToArray()
           let name = $"{needed.Key.Kind}/{needed.Key.Name}"
           let external = scopes is [{ } scope] && IsName(scope) ? $"{scope}/{name}" : name
           select Propose(external, users)).OrderBy(each => each.Value, StringComparer.Ordinal),
    ];

    /// <summary>The Ingress classes that Ingresses name and nothing provides.</summary>
    public IReadOnlyList<Noted<string>> IngressClasses
    {
        get
        {
            IngressClassIndex classes = new(_bundle);
            return
            [
                .. (from ingress in ServiceBackends.Ingresses(_bundle)
                   let name = IngressController.NamedClass(ingress)
                   where name is not null && IsName(name) && !classes.For(ingress).Provide(name)
                       && !_bundle.IsExternal(ingress, "IngressClass", name)
                   group ingress by name into needed
                   select Propose(needed.Key, [.. needed])).OrderBy(each => each.Value, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The classes of another kind that objects name and nothing provides.</summary>
    /// <param name="kind">The kind, such as <c>StorageClass</c>.</param>
    /// <returns>The names, sorted.</returns>
    public IReadOnlyList<Noted<string>> ClassesOf(string kind) =>
    [
        .. (from reference in _missing
           where reference.Kind == kind
           group reference.From by reference.Name into needed
           select Propose(needed.Key, [.. needed.Distinct()])).OrderBy(each => each.Value, StringComparer.Ordinal),
    ];

    private static Noted<string> Propose(string what, Manifest[] users) => new(
        what,
        $"{(users.Length == 1 ? "1 object needs" : $"{users.Length} objects need")} it, and the scan has none",
        IsProposal: true);

    /// <summary>A name that is near to another one is taken for a mistake.</summary>
    private bool IsMissing(ObjectReference reference) =>
        !reference.IsOptional && IsName(reference.Name)
        && _bundle.References.Resolve(reference) is
            { Status: ReferenceStatus.Missing, Nearest: null, NearestName: null };

    private static bool IsName(string text) =>
        text.Length > 0
        && text.All(letter =>
            char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.' or ':');
}
