using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>
/// Which Ingresses have claimed which hosts and paths so far, where both are surely applied together: by one
/// kustomization, or in one folder that no kustomization takes files from.
/// </summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class RouteClaims(Bundle bundle)
{
    private readonly Dictionary<(string Group, string Host, string Path, string Type, object Where), List<RouteClaim>>
        _claims = [];

    private readonly Dictionary<Manifest, bool> _haveBackends = [];

    /// <summary>Claims a host and path.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="group">What <see cref="RouteGroup.Of"/> says of its Ingress.</param>
    /// <returns>The first claim of the same, or null.</returns>
    public RouteClaim? Take(RouteClaim claim, string group)
    {
        IReadOnlyList<Kustomization> takers = bundle.Kustomizations.That(claim.Ingress.Source);
        RouteClaim? other = null;
        foreach (object where in takers.Count > 0 ? takers : (IEnumerable<object>)[claim.Ingress.Source.Folder])
        {
            var key = (group, claim.Host, claim.Path, claim.Type, where);
            if (!_claims.TryGetValue(key, out List<RouteClaim>? claims))
            {
                _claims.Add(key, claims = []);
            }

            other ??= claims.Find(earlier => !earlier.IsOfSame(claim, bundle) && MayShareCluster(earlier, claim)
                && (where is Kustomization || AreOfOneApplication(earlier, claim)));
            if (claims.Count < 2)
            {
                claims.Add(claim);
            }
        }

        return other;
    }

    /// <summary>Examples stand side by side in a folder too, but without what they lead to.</summary>
    private bool AreOfOneApplication(RouteClaim one, RouteClaim other) =>
        one.Ingress.Source == other.Ingress.Source || (HasBackend(one) && HasBackend(other));

    private bool HasBackend(RouteClaim claim)
    {
        if (!_haveBackends.TryGetValue(claim.Ingress, out bool hasBackend))
        {
            hasBackend = bundle.BackendsOf(claim.Ingress)
                .Any(backend => bundle.FindFrom(claim.Ingress, "Service", backend.Name).Count > 0);
            _haveBackends.Add(claim.Ingress, hasBackend);
        }

        return hasBackend;
    }

    /// <summary>Different environments are mostly in different clusters.</summary>
    private bool MayShareCluster(RouteClaim one, RouteClaim other)
    {
        EnvironmentKind ofOne = bundle.EnvironmentOf(one.Ingress).Kind;
        EnvironmentKind ofOther = bundle.EnvironmentOf(other.Ingress).Kind;
        return ofOne == ofOther || ofOne == EnvironmentKind.Unknown || ofOther == EnvironmentKind.Unknown;
    }
}
