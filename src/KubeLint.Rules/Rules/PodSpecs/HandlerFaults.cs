using System.Buffers;
using System.Globalization;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in what a probe or a hook does.</summary>
/// <param name="manifest">The manifest of the container.</param>
internal sealed class HandlerFaults(Manifest manifest)
{
    private static readonly SearchValues<char> HeaderName =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>One of several handlers must be set, and no other.</summary>
    /// <param name="choice">The handlers that there are.</param>
    /// <param name="owner">The probe or hook.</param>
    /// <param name="subject">What messages call it, such as <c>The liveness probe of container `web`</c>.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> InChoice(FieldChoice choice, object owner, string subject) =>
        FieldChoice.IsNoneIn(manifest, owner, IsNumber)
            ? [
                PodRefusal.Of(
                    manifest.At(owner).OnKey(), $"{subject} does nothing", "add `httpGet`, `tcpSocket` or `exec`"),
            ]
            : choice.Surplus(manifest, owner, subject);

    /// <summary>Mistakes in a command.</summary>
    /// <param name="exec">The command, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1ExecAction? exec)
    {
        Place? place = exec is null ? null : manifest.At(exec, nameof(exec.Command));
        return place?.Node is null or YamlScalar { Type: ScalarType.Null } or YamlSequence { Items.Count: 0 }
            && place is not null
            ? [PodRefusal.Of(place, "`exec` has no command", "add `command`, a list of the program and its arguments")]
            : [];
    }

    /// <summary>Mistakes in a request.</summary>
    /// <param name="request">The request, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1HTTPGetAction? request)
    {
        if (request is null)
        {
            yield break;
        }

        if (PortFaults.Find(request.Port?.Value, () => manifest.At(request, nameof(request.Port))) is { } fault)
        {
            yield return fault;
        }

        foreach (V1HTTPHeader header in request.HttpHeaders ?? [])
        {
            if (header.Name is { } name && !TextTemplates.AppearIn(name)
                && (name.Length == 0 || name.AsSpan().ContainsAnyExcept(HeaderName)))
            {
                yield return PodRefusal.Of(
                    manifest.At(header, nameof(header.Name)),
                    $"`{name}` is no name of a header",
                    "use letters, digits and `-`");
            }
        }
    }

    /// <summary>Mistakes in a connection.</summary>
    /// <param name="connection">The connection, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1TCPSocketAction? connection) =>
        connection is not null
            && PortFaults.Find(connection.Port?.Value, () => manifest.At(connection, nameof(connection.Port)))
                is { } fault ? [fault] : [];

    /// <summary>Mistakes in a call.</summary>
    /// <param name="call">The call, or null.</param>
    /// <returns>The mistakes.</returns>
    public IEnumerable<Refusal> In(V1GRPCAction? call) =>
        call is not null && manifest.At(call, nameof(call.Port)) is { Node: YamlScalar { AsInt64: { } } } place
            && PortFaults.Find(call.Port.ToString(CultureInfo.InvariantCulture), () => place)
                is { } fault ? [fault] : [];

    private static bool IsNumber(string key) => key.EndsWith("Seconds", StringComparison.Ordinal)
        || key.EndsWith("Threshold", StringComparison.Ordinal);
}
