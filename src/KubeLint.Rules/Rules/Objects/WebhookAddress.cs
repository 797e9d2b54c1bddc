using k8s.Models;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>How a webhook is reached: by a URL or a path of a Service (<c>apiserver/pkg/util/webhook</c>).</summary>
internal static class WebhookAddress
{
    /// <summary>Looks at the address of a webhook.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="client">The address; null if there is none.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(Manifest manifest, Admissionregistrationv1WebhookClientConfig? client)
    {
        if (client is { Url: { } url, Service: null } && !Blanks.AppearIn(url) && UrlFault(url) is { } problem)
        {
            yield return new Refusal(
                manifest.At(client, nameof(client.Url)),
                $"The webhook's URL {problem}",
                "write `https://`, a host, and a path if need be");
        }

        if (client?.Service?.Path is { Length: > 0 } path && !Blanks.AppearIn(path) && PathFault(path) is { } fault)
        {
            Place place = manifest.At(client.Service, nameof(client.Service.Path));
            yield return new Refusal(
                fault.Length > 0 ? place.Part(fault.Start, fault.Length) : place,
                $"The webhook's path `{path}` {fault.Problem}",
                "write `/` and parts of lower-case letters, digits, `-` and `.`");
        }
    }

    private static string? UrlFault(string text) => !Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? "is no URL"
        : !text.StartsWith("https://", StringComparison.Ordinal) ? $"starts with `{url.Scheme}`, not `https`"
        : url.Host.Length == 0 ? "has no host"
        : url.UserInfo.Length > 0 ? "has the name of a user"
        : text.Contains('#', StringComparison.Ordinal) ? "has a fragment"
        : text.Contains('?', StringComparison.Ordinal) ? "has a query"
        : null;

    private static NameFault? PathFault(string path)
    {
        if (path[0] != '/')
        {
            return new NameFault("does not start with `/`", 0, 0);
        }

        string rest = path.EndsWith('/') ? path[..^1] : path;
        for (int start = 1; start < rest.Length + 1 && rest.Length > 0;)
        {
            int slash = rest.IndexOf('/', start);
            int end = slash < 0 ? rest.Length : slash;
            if (end == start)
            {
                return new NameFault("has `//`", start - 1, Math.Min(2, path.Length - start + 1));
            }

            if (NameGrammar.Subdomain.FaultIn(rest[start..end]) is { } fault)
            {
                return fault with { Start = fault.Start + start };
            }

            start = end + 1;
        }

        return null;
    }
}
