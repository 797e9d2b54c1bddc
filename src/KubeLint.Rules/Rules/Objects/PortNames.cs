using k8s.Models;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The fields outside of pods that hold names of ports.</summary>
internal static class PortNames
{
    private const string OwnName = "port name";
    private const string OfContainer = "container port name";
    private const string OfService = "Service port name";

    /// <summary>The names of ports of a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="rows">Takes the names; none for most parts.</param>
    public static void List(object part, TableRows<NamedField> rows)
    {
        switch (part)
        {
            case V1ServiceSpec spec:
                foreach (V1ServicePort port in spec.Ports.Each())
                {
                    // That a number stands in quotes is told by the rule for target ports, which knows the pods.
                    string? target = NotDigits(port.TargetPort?.Value);
                    rows.Add(new(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.Label, OwnName));
                    rows.Add(new(port, nameof(port.TargetPort), target, NameGrammar.PortName, OfContainer));
                }

                break;
            case V1IngressSpec spec:
                foreach (V1IngressBackend backend in IngressParts.Backends(spec))
                {
                    if (backend.Service?.Port is { } port)
                    {
                        rows.Add(new(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.PortName, OfService));
                    }
                }

                break;
            case V1NetworkPolicySpec spec:
                foreach (V1NetworkPolicyPort port in PolicyParts.Ports(spec))
                {
                    rows.Add(new(port, nameof(port.Port), port.Port?.Value, NameGrammar.PortName, OfContainer));
                }

                break;
            default:
                rows.AddRange(OfOther(part));
                break;
        }
    }

    private static IEnumerable<NamedField> OfOther(object part) => part switch
    {
        V1Endpoints model => (model.Subsets ?? []).SelectMany(subset => subset.Ports ?? []).Select(port =>
            new NamedField(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.Label, OwnName)),
        V1EndpointSlice model => (model.Ports ?? []).Select(port =>
            new NamedField(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.Label, OwnName)),
        _ => [],
    };

    private static string? NotDigits(string? name) =>
        name.AsSpan().ContainsAnyExceptInRange('0', '9') ? name : null;

    private static string? NotEmpty(string? name) => name is { Length: > 0 } ? name : null;
}
