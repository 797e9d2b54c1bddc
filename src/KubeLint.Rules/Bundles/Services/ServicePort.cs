using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Bundles.Services;

/// <summary>
/// A port of a Service and the ports of pods behind it (API reference, ServicePort): without a <c>targetPort</c> it is
/// the number of <c>port</c>; a string is a name even if it is all digits.
/// </summary>
public sealed class ServicePort
{
    private readonly Manifest<V1Service> _service;
    private readonly PodPort[] _declared;

    private ServicePort(
        Manifest<V1Service> service, V1ServicePort model, IReadOnlyList<PodTemplate> pods, PodPort[] declared)
    {
        _service = service;
        _declared = declared;
        Model = model;
        Pods = pods;
        if (model.TargetPort?.Value is { Length: > 0 } target)
        {
            bool isNumber = TypeOfTarget(service, model) is ScalarType.Integer or ScalarType.Float;
            TargetName = isNumber ? null : target;
            TargetNumber = isNumber && int.TryParse(
                target, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;
        }
        else
        {
            TargetNumber = model.Port;
        }
    }

    /// <summary>The port of the Service.</summary>
    public V1ServicePort Model { get; }

    /// <summary>The place of <c>targetPort</c>, or of <c>port</c> where that is missing.</summary>
    public Place Place => _service.At(
        Model, Model.TargetPort?.Value is { Length: > 0 } ? nameof(Model.TargetPort) : nameof(Model.Port));

    /// <summary>The name of the target port, or null if it is a number.</summary>
    public string? TargetName { get; }

    /// <summary>The number of the target port, or null if it is a name.</summary>
    public int? TargetNumber { get; }

    /// <summary>The target as text: the name or the number.</summary>
    public string Target => TargetName ?? TargetNumber?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The protocol.</summary>
    public string Protocol => string.IsNullOrEmpty(Model.Protocol) ? PodPort.UsualProtocol : Model.Protocol;

    /// <summary>The pods that the Service selects.</summary>
    public IReadOnlyList<PodTemplate> Pods { get; }

    /// <summary>The ports of the pods that connections are passed on to.</summary>
    public IReadOnlyList<PodPort> Targets => Array.FindAll(_declared, IsTarget);

    /// <summary>Ports that would be targets, but for their protocol.</summary>
    public IReadOnlyList<PodPort> OfOtherProtocol => Array.FindAll(_declared, IsOfOtherProtocol);

    /// <summary>All ports that the pods declare.</summary>
    public IReadOnlyList<PodPort> Declared => _declared;

    /// <summary>What the pods tell of the target.</summary>
    public ServicePortStatus Status => Pods.Count == 0 ? ServicePortStatus.NoPods
        : HasTarget ? ServicePortStatus.Declared
        : Array.Exists(_declared, IsOfOtherProtocol) ? ServicePortStatus.OtherProtocol
        : _declared.Length == 0 ? ServicePortStatus.NothingDeclared
        : ServicePortStatus.NotDeclared;

    /// <summary>The declared port that was probably meant, or null if none is near.</summary>
    public PodPort? Nearest
    {
        get
        {
            string? name = TargetName is { } target
                ? EditDistance.Nearest(target, Declared.Select(port => port.Name).OfType<string>()) : null;
            return Declared.FirstOrDefault(port => name is not null && port.Name == name)
                ?? Declared.FirstOrDefault(port => port.Name is not null && port.Name == Model.Name)
                ?? (Declared.DistinctBy(port => (port.Number, port.Protocol)).Take(2).ToArray() is [var only]
                    ? only : null);
        }
    }

    /// <summary>The ports of a Service, each with what is behind it.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>The ports in order; none for an ExternalName.</returns>
    public static IReadOnlyList<ServicePort> Of(Manifest<V1Service> service, Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(bundle);
        if (service.Model.Spec is not { Type: not "ExternalName", Ports: { Count: > 0 } ports })
        {
            return [];
        }

        IReadOnlyList<PodTemplate> pods = bundle.PodsBehind(service);
        PodPort[] declared = pods switch
        {
            [] => [],
            [var only] => PodPort.Of(only),
            _ => DeclaredBy(pods),
        };
        ServicePort[] all = new ServicePort[ports.Count];
        for (int index = 0; index < all.Length; index++)
        {
            all[index] = new ServicePort(service, ports[index], pods, declared);
        }

        return all;
    }

    /// <summary>What messages call the port: the name, if it has one, and the number.</summary>
    /// <returns>Such as <c>`http` (80)</c>, with code in backticks.</returns>
    public override string ToString()
    {
        string number = Model.Port.ToString(CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(Model.Name) ? $"`{number}`" : $"`{Model.Name}` ({number})";
    }

    private bool HasTarget
    {
        get
        {
            foreach (PodPort port in _declared)
            {
                if (IsTarget(port))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static PodPort[] DeclaredBy(IReadOnlyList<PodTemplate> pods)
    {
        List<PodPort> declared = [];
        for (int index = 0; index < pods.Count; index++)
        {
            declared.AddRange(PodPort.Of(pods[index]));
        }

        return [.. declared];
    }

    private static ScalarType? TypeOfTarget(Manifest service, V1ServicePort model) =>
        (service.Places.NodeOf(model).Find("targetPort")?.Value.Resolved as YamlScalar)?.Type;

    private bool Fits(PodPort port) => TargetName is { } name ? port.Name == name : TargetNumber == port.Number;

    private bool IsTarget(PodPort port) => Fits(port) && port.Protocol == Protocol;

    private bool IsOfOtherProtocol(PodPort port) => Fits(port) && port.Protocol != Protocol;
}
