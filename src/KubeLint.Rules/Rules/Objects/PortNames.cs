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
    /// <returns>The names; none for most parts.</returns>
    public static IEnumerable<NamedField> Of(object part) => part switch
    {
        V1ServiceSpec spec => (spec.Ports ?? []).SelectMany(port => (IEnumerable<NamedField>)
        [
            new(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.Label, OwnName),

            // That a number stands in quotes is told by the rule for target ports, which knows the pods.
            new(port, nameof(port.TargetPort), NotDigits(port.TargetPort?.Value), NameGrammar.PortName, OfContainer),
        ]),
        V1Endpoints model => (model.Subsets ?? []).SelectMany(subset => subset.Ports ?? []).Select(port =>
            new NamedField(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.Label, OwnName)),
        V1EndpointSlice model => (model.Ports ?? []).Select(port =>
            new NamedField(port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.Label, OwnName)),
        V1IngressSpec spec => IngressParts.Backends(spec).Select(backend => backend.Service?.Port)
            .OfType<V1ServiceBackendPort>().Select(port => new NamedField(
                port, nameof(port.Name), NotEmpty(port.Name), NameGrammar.PortName, OfService)),
        V1NetworkPolicySpec spec => PolicyParts.Ports(spec).Select(port => new NamedField(
            port, nameof(port.Port), port.Port?.Value, NameGrammar.PortName, OfContainer)),
        _ => [],
    };

    private static string? NotDigits(string? name) => name?.All(char.IsAsciiDigit) == false ? name : null;

    private static string? NotEmpty(string? name) => name is { Length: > 0 } ? name : null;
}
