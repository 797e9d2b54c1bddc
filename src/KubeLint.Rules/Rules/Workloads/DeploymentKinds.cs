using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Workloads;

/// <summary>
/// The kinds whose pods are interchangeable: a Deployment, and what treats pods as a Deployment does.
/// </summary>
internal static class DeploymentKinds
{
    /// <summary>Tells whether an object is of one of them.</summary>
    public static bool Include(Manifest manifest) => manifest.ModelObject is V1Deployment
        || (manifest.Group, manifest.Kind) is ("argoproj.io", "Rollout") or ("apps.openshift.io", "DeploymentConfig");
}
