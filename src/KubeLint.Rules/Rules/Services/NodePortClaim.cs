using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Services;

/// <summary>A Service that claims a node port.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Port">The port that has the number.</param>
internal sealed record NodePortClaim(Manifest<V1Service> Service, V1ServicePort Port);
