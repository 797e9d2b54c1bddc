namespace KubeLint.Manifests;

/// <summary>What a document is. Only manifests are linted.</summary>
public enum DocumentKind
{
    /// <summary>One or more Kubernetes objects.</summary>
    Manifest,

    /// <summary>A kustomization.</summary>
    Kustomization,

    /// <summary>A patch that a kustomization applies: not a whole object.</summary>
    Patch,

    /// <summary>A Helm or other template, to be rendered before it is YAML.</summary>
    Template,

    /// <summary>The values or the description of a Helm chart.</summary>
    HelmChart,

    /// <summary>YAML or JSON that is not meant for Kubernetes.</summary>
    Other,

    /// <summary>A document with a syntax error, or beyond a bound: what can be read of it is not linted.</summary>
    Broken,
}
