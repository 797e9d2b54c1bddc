using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>
/// Which Services have claimed which node ports so far, where both are surely applied together: in one folder, or by
/// one kustomization. The API server gives each number to one Service only, even if the protocols differ.
/// </summary>
/// <param name="bundle">The objects of the scan.</param>
internal sealed class NodePortClaims(Bundle bundle)
{
    /// <summary>
    /// By number and by where: the first claim, and the first of another Service than that. One Service may be there
    /// several times, as variants of which one is applied.
    /// </summary>
    private readonly Dictionary<(int NodePort, object Where), List<NodePortClaim>> _claims = [];

    /// <summary>Claims the node port of a port.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="port">One of its ports, with a node port.</param>
    /// <returns>The first claim of another Service, or null.</returns>
    public NodePortClaim? Take(Manifest<V1Service> service, V1ServicePort port)
    {
        NodePortClaim claim = new(service, port);
        NodePortClaim? other = null;
        foreach (object where in bundle.Kustomizations.That(service.Source).Prepend<object>(service.Source.Folder))
        {
            if (!_claims.TryGetValue((port.NodePort!.Value, where), out List<NodePortClaim>? claims))
            {
                _claims.Add((port.NodePort.Value, where), claims = []);
            }

            other ??= claims.Find(earlier => !IsSameService(earlier, claim) && MayShareCluster(earlier, claim));
            if (claims.TrueForAll(earlier => !IsSameService(earlier, claim)) && claims.Count < 2)
            {
                claims.Add(claim);
            }
        }

        return other;
    }

    private bool IsSameService(NodePortClaim one, NodePortClaim other) =>
        one.Service.Name == other.Service.Name
        && bundle.NamespaceOf(one.Service) == bundle.NamespaceOf(other.Service);

    /// <summary>Different environments are mostly in different clusters.</summary>
    private bool MayShareCluster(NodePortClaim one, NodePortClaim other)
    {
        EnvironmentKind ofOne = bundle.EnvironmentOf(one.Service).Kind;
        EnvironmentKind ofOther = bundle.EnvironmentOf(other.Service).Kind;
        return ofOne == ofOther || ofOne == EnvironmentKind.Unknown || ofOther == EnvironmentKind.Unknown;
    }
}
