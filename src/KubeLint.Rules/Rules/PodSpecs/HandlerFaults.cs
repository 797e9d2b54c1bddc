using System.Buffers;
using System.Globalization;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Yaml;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in what a probe or a hook does.</summary>
/// <param name="container">The container.</param>
/// <param name="context">Takes the findings.</param>
internal readonly struct HandlerFaults(Container container, RuleContext context)
{
    private static readonly SearchValues<char> HeaderName =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private readonly Manifest _manifest = container.Template.Manifest;

    /// <summary>One of several handlers must be set, and no other.</summary>
    /// <param name="choice">The handlers that there are.</param>
    /// <param name="owner">The probe or hook.</param>
    /// <param name="title">What messages call it, such as <c>liveness probe</c>.</param>
    public void CheckChoice(FieldChoice choice, object owner, string title)
    {
        if (choice.CountIn(_manifest, owner) == 1)
        {
            return;
        }

        string subject = $"The {title} of c{container.DisplayName[1..]}";
        if (FieldChoice.IsNoneIn(_manifest, owner, IsNumber))
        {
            PodRefusal.Of(
                _manifest.At(owner).OnKey(), $"{subject} does nothing", "add `httpGet`, `tcpSocket` or `exec`")
                .Report(context);
        }
        else
        {
            PodRefusal.Report(choice.Surplus(_manifest, owner, subject), context);
        }
    }

    /// <summary>Looks at a command.</summary>
    /// <param name="exec">The command, or null.</param>
    public void Check(V1ExecAction? exec)
    {
        if (exec is not null && new Field(exec, nameof(exec.Command)) is var command && command.NodeIn(_manifest)
            is null or YamlScalar { Type: ScalarType.Null } or YamlSequence { Items.Count: 0 })
        {
            PodRefusal.Of(
                command.In(_manifest),
                "`exec` has no command",
                "add `command`, a list of the program and its arguments").Report(context);
        }
    }

    /// <summary>Looks at a request.</summary>
    /// <param name="request">The request, or null.</param>
    public void Check(V1HTTPGetAction? request)
    {
        if (request is null)
        {
            return;
        }

        PortFaults.Find(request.Port?.Value, _manifest, new Field(request, nameof(request.Port)))?.Report(context);
        foreach (V1HTTPHeader header in request.HttpHeaders.Each())
        {
            if (header.Name is { } name && !TextTemplates.AppearIn(name)
                && (name.Length == 0 || name.AsSpan().ContainsAnyExcept(HeaderName)))
            {
                PodRefusal.Of(
                    _manifest.At(header, nameof(header.Name)),
                    $"`{name}` is no name of a header",
                    "use letters, digits and `-`").Report(context);
            }
        }
    }

    /// <summary>Looks at a connection.</summary>
    /// <param name="connection">The connection, or null.</param>
    public void Check(V1TCPSocketAction? connection) => (connection is null ? null
        : PortFaults.Find(connection.Port?.Value, _manifest, new Field(connection, nameof(connection.Port))))
        ?.Report(context);

    /// <summary>Looks at a call.</summary>
    /// <param name="call">The call, or null.</param>
    public void Check(V1GRPCAction? call)
    {
        if (call is not null && new Field(call, nameof(call.Port)) is var port
            && port.NodeIn(_manifest) is YamlScalar { AsInt64: { } })
        {
            PortFaults.Find(call.Port.ToString(CultureInfo.InvariantCulture), _manifest, port)?.Report(context);
        }
    }

    private static bool IsNumber(string key) => key.EndsWith("Seconds", StringComparison.Ordinal)
        || key.EndsWith("Threshold", StringComparison.Ordinal);
}
