using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Reliability;

/// <summary>What a probe asks, and how long it bears a bad answer.</summary>
/// <param name="container">The container.</param>
/// <param name="probe">The probe.</param>
internal readonly struct ProbeCheck(Container container, V1Probe probe)
{
    private const int UsualPeriod = 10;
    private const int UsualThreshold = 3;

    private readonly V1Probe _probe = probe;

    /// <summary>For how many seconds it may fail before anything comes of it. 0 counts as not set.</summary>
    public long Tolerance =>
        (long)(_probe.FailureThreshold is > 0 and { } threshold ? threshold : UsualThreshold)
        * (_probe.PeriodSeconds is > 0 and { } period ? period : UsualPeriod);

    /// <summary>Tells whether what makes its tolerance is there as a number, or not at all.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>False where it is a variable to be filled in, or a mistake.</returns>
    public bool IsKnown(Manifest manifest) =>
        (_probe.FailureThreshold is not null || !manifest.Has(_probe, nameof(_probe.FailureThreshold)))
        && (_probe.PeriodSeconds is not null || !manifest.Has(_probe, nameof(_probe.PeriodSeconds)))
        && (_probe.TimeoutSeconds is not null || !manifest.Has(_probe, nameof(_probe.TimeoutSeconds)));

    /// <summary>Tells whether it bears more than another probe, be it failures or slow answers.</summary>
    /// <param name="other">The other probe.</param>
    /// <returns>True if it fails for longer before anything comes of it, or waits longer for an answer.</returns>
    public bool IsMorePatientThan(ProbeCheck other) =>
        Tolerance > other.Tolerance || (_probe.TimeoutSeconds ?? 1) > (other._probe.TimeoutSeconds ?? 1);

    /// <summary>Tells whether another probe of the container asks the same.</summary>
    /// <param name="other">The other probe.</param>
    /// <returns>False also where either of them asks nothing.</returns>
    public bool IsSameAs(ProbeCheck other) => (_probe, other._probe) switch
    {
        ({ HttpGet: { } one }, { HttpGet: { } another }) => IsSamePort(one.Port, another.Port)
            && Or(one.Path, "/") == Or(another.Path, "/") && Or(one.Scheme, "HTTP") == Or(another.Scheme, "HTTP")
            && Or(one.Host, "") == Or(another.Host, "") && AreSame(one.HttpHeaders, another.HttpHeaders),
        ({ TcpSocket: { } one }, { TcpSocket: { } another }) =>
            IsSamePort(one.Port, another.Port) && Or(one.Host, "") == Or(another.Host, ""),
        ({ Exec.Command: { Count: > 0 } one }, { Exec.Command: { } another }) => one.SequenceEqual(another),
        ({ Grpc: { } one }, { Grpc: { } another }) =>
            one.Port == another.Port && Or(one.Service, "") == Or(another.Service, ""),
        _ => false,
    };

    private static string Or(string? text, string substitute) => string.IsNullOrEmpty(text) ? substitute : text;

    private static bool AreSame(IList<V1HTTPHeader>? some, IList<V1HTTPHeader>? others)
    {
        ReadOnlySpan<V1HTTPHeader> ones = some.Each();
        ReadOnlySpan<V1HTTPHeader> another = others.Each();
        bool areSame = ones.Length == another.Length;
        for (int index = 0; areSame && index < ones.Length; index++)
        {
            areSame = ones[index].Name == another[index].Name && ones[index].Value == another[index].Value;
        }

        return areSame;
    }

    private bool IsSamePort(IntOrString? one, IntOrString? other) =>
        one?.Value is { Length: > 0 } port && other?.Value is { Length: > 0 } another
        && (port == another || (NumberOf(port) is { } number && number == NumberOf(another)));

    /// <summary>The number of a port by its name or number; null if no port of the container has the name.</summary>
    private int? NumberOf(string port)
    {
        if (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        foreach (V1ContainerPort declared in container.Model.Ports.Each())
        {
            if (declared.Name == port)
            {
                return declared.ContainerPort;
            }
        }

        return null;
    }
}
