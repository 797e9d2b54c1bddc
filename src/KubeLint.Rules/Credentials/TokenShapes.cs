using System.Buffers;

namespace KubeLint.Credentials;

/// <summary>
/// The tokens that can be told by their looks alone. Prefixes and lengths are those that the services document for the
/// sake of secret scanners.
/// </summary>
internal static class TokenShapes
{
    /// <summary>Real tokens are random; a body below this (bits a character) is made up.</summary>
    private const double LeastEntropy = 2.8;

    private const int Unlimited = 4096;

    private static readonly SearchValues<char> Upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Alphanumeric =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> Word =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> DottedWord =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> WebhookPath =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/");

    private static readonly TokenShape[] Shapes =
    [
        new("an AWS access key id", "AKIA", 16, 16, Upper),
        new("an AWS access key id", "ASIA", 16, 16, Upper),
        new("a GitHub token", "ghp_", 36, 251, Alphanumeric),
        new("a GitHub token", "gho_", 36, 251, Alphanumeric),
        new("a GitHub token", "ghu_", 36, 251, Alphanumeric),
        new("a GitHub token", "ghs_", 36, 251, Alphanumeric),
        new("a GitHub token", "ghr_", 36, 251, Alphanumeric),
        new("a GitHub token", "github_pat_", 59, 244, Word),
        new("a GitLab token", "glpat-", 20, 300, DottedWord),
        new("a Slack token", "xoxb-", 20, 200, Word),
        new("a Slack token", "xoxp-", 20, 200, Word),
        new("a Slack token", "xapp-", 20, 200, Word),
        new("a Slack webhook", "hooks.slack.com/services/", 40, 100, WebhookPath),
        new("a Google API key", "AIza", 35, 35, Word),
        new("a Stripe key", "sk_live_", 24, 200, Alphanumeric),
        new("a Stripe key", "rk_live_", 24, 200, Alphanumeric),
        new("a SendGrid key", "SG.", 66, 66, DottedWord),
        new("an npm token", "npm_", 36, 36, Alphanumeric),
        new("a PyPI token", "pypi-AgE", 50, 300, Word),
        new("a Docker Hub token", "dckr_pat_", 27, 27, Word),
        new("a DigitalOcean token", "dop_v1_", 64, 64, Hex),
        new("a Hugging Face token", "hf_", 34, 40, Alphanumeric),
        new("an OpenAI key", "sk-proj-", 40, 300, Word),
        new("an Anthropic key", "sk-ant-", 40, 300, Word),
        new("a HashiCorp Vault token", "hvs.", 24, 300, Word),
        new("a Shopify token", "shpat_", 32, 32, Hex),
        new("a Databricks token", "dapi", 32, 32, Hex),
        new("a New Relic key", "NRAK-", 27, 27, Alphanumeric),
        new("an age private key", "AGE-SECRET-KEY-1", 58, 58, SearchValues.Create("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")),
        new("a JSON web token", "eyJ", 60, Unlimited, DottedWord),
    ];

    private static readonly SearchValues<string> Prefixes =
        SearchValues.Create([.. Shapes.Select(shape => shape.Prefix)], StringComparison.Ordinal);

    /// <summary>Finds the tokens in a text.</summary>
    public static void Find(ReadOnlySpan<char> text, List<Credential> found)
    {
        int start = 0;
        while (text[start..].IndexOfAny(Prefixes) is >= 0 and int offset)
        {
            start += offset;
            (TokenShape? shape, int length) = At(text, start);
            if (shape is not null)
            {
                found.Add(new Credential(CredentialKind.Token, shape.What, start, length));
            }

            start += Math.Max(1, length);
        }
    }

    private static (TokenShape? Shape, int Length) At(ReadOnlySpan<char> text, int start)
    {
        bool isInsideWord = start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]);
        foreach (TokenShape shape in isInsideWord ? [] : Shapes)
        {
            if (!text[start..].StartsWith(shape.Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            // One more than allowed tells that it is too long; looking further would make long texts slow.
            ReadOnlySpan<char> rest = text[(start + shape.Prefix.Length)..];
            rest = rest[..Math.Min(rest.Length, shape.Most + 1)];
            int end = rest.IndexOfAnyExcept(shape.Alphabet);
            ReadOnlySpan<char> body = end < 0 ? rest : rest[..end];
            if (body.Length >= shape.Least && body.Length <= shape.Most && IsReal(body)
                && (shape.Prefix != "eyJ" || IsWebToken(body)))
            {
                return (shape, shape.Prefix.Length + body.Length);
            }
        }

        return (null, 0);
    }

    private static bool IsReal(ReadOnlySpan<char> body) =>
        !body.Contains("EXAMPLE", StringComparison.OrdinalIgnoreCase)
        && !body.Contains("xxxx", StringComparison.OrdinalIgnoreCase)
        && Entropy.BitsPerCharacter(body) >= LeastEntropy;

    /// <summary>Header, claims and signature, of which the first two are JSON objects in base64 (RFC 7519).</summary>
    private static bool IsWebToken(ReadOnlySpan<char> body)
    {
        int first = body.IndexOf('.');
        int last = body.LastIndexOf('.');
        return first > 0 && last > first && body[(first + 1)..].StartsWith("eyJ", StringComparison.Ordinal)
            && body[(first + 1)..last].IndexOf('.') < 0 && body.Length - last > 20;
    }
}
