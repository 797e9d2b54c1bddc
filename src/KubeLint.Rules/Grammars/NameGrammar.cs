using System.Buffers;
using System.Globalization;
using System.Text;

namespace KubeLint.Grammars;

/// <summary>
/// A grammar of names, as apimachinery has them (<c>api/validate/content</c> and <c>util/validation</c>). Each of them
/// stands here once, for all rules.
/// </summary>
internal sealed class NameGrammar
{
    private const int LabelLength = 63;
    private const int SubdomainLength = 253;
    private const int PortNameLength = 15;

    /// <summary>A suggestion changes one of so many characters at most.</summary>
    private const int MostKeptOfChanged = 3;

    private const string LowerCase = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Letters = LowerCase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> _lowerCase = SearchValues.Create(LowerCase);
    private static readonly SearchValues<char> _lowerOrDigit = SearchValues.Create(LowerCase + Digits);
    private static readonly SearchValues<char> _letterOrDigit = SearchValues.Create(Letters + Digits);
    private static readonly SearchValues<char> _dnsLabel = SearchValues.Create(LowerCase + Digits + "-");
    private static readonly SearchValues<char> _dnsName = SearchValues.Create(LowerCase + Digits + "-.");
    private static readonly SearchValues<char> _qualified = SearchValues.Create(Letters + Digits + "-_.");
    private static readonly SearchValues<char> _labelKey = SearchValues.Create(Letters + Digits + "-_./");
    private static readonly SearchValues<char> _pathSegment = SearchValues.Create(Letters + Digits + "-_.:@ ");
    private static readonly SearchValues<char> _httpPath =
        SearchValues.Create(Letters + Digits + "/-._~%!$&'()*+,;=:");

    private readonly Func<string, NameFault?> _find;
    private readonly SearchValues<char> _kept;
    private readonly bool _keepsCase;

    private NameGrammar(
        string title, string rule, Func<string, NameFault?> find, SearchValues<char> kept, bool keepsCase = true)
    {
        Title = title;
        Rule = rule;
        _find = find;
        _kept = kept;
        _keepsCase = keepsCase;
    }

    /// <summary>A label of DNS (RFC 1123).</summary>
    public static NameGrammar Label { get; } = new(
        "an RFC 1123 label",
        "lower-case letters, digits and `-`, with a letter or digit first and last, 63 characters at most",
        text => LabelFault(text, _lowerOrDigit),
        _dnsLabel,
        keepsCase: false);

    /// <summary>A label of DNS as it was once (RFC 1035): with a letter first.</summary>
    public static NameGrammar OldLabel { get; } = new(
        "an RFC 1035 label",
        "lower-case letters, digits and `-`, with a letter first and no `-` last, 63 characters at most",
        text => LabelFault(text, _lowerCase),
        _dnsLabel,
        keepsCase: false);

    /// <summary>A subdomain of DNS (RFC 1123): labels, of any length, with dots between them.</summary>
    public static NameGrammar Subdomain { get; } = new(
        "an RFC 1123 subdomain",
        "lower-case letters, digits, `-` and `.`, with a letter or digit first and last in every part, "
            + "253 characters at most",
        SubdomainFault,
        _dnsName,
        keepsCase: false);

    /// <summary>A subdomain behind <c>*.</c> (RFC 1034).</summary>
    public static NameGrammar WildcardSubdomain { get; } = new(
        "a wildcard domain",
        "`*.` and then a domain of lower-case letters, digits, `-` and `.`",
        WildcardFault,
        _dnsName,
        keepsCase: false);

    /// <summary>What can stand in a URL between two slashes.</summary>
    public static NameGrammar PathSegment { get; } = new(
        "one segment of a URL's path",
        "any characters but `/` and `%`",
        PathSegmentFault,
        _pathSegment);

    /// <summary>The key of a label, also called a qualified name.</summary>
    public static NameGrammar LabelKey { get; } = new(
        "a qualified name",
        "letters, digits, `-`, `_` and `.`, with a letter or digit first and last, 63 characters at most, "
            + "and before it, if need be, a DNS subdomain and `/`",
        text => LabelKeyFault(text, text),
        _labelKey);

    /// <summary>The key of an annotation: that of a label, but the case of its prefix is free.</summary>
    public static NameGrammar AnnotationKey { get; } = new(
        LabelKey.Title, LabelKey.Rule, text => LabelKeyFault(text, text.ToLowerInvariant()), _labelKey);

    /// <summary>The value of a label; it may be empty.</summary>
    public static NameGrammar LabelValue { get; } = new(
        "a label value",
        "letters, digits, `-`, `_` and `.`, with a letter or digit first and last, 63 characters at most",
        text => text.Length == 0 ? null : SegmentFault(text, 0, text.Length, _qualified, _letterOrDigit)
            ?? NameScan.LengthFault(text, LabelLength),
        _qualified);

    /// <summary>The name of a port (RFC 6335).</summary>
    public static NameGrammar PortName { get; } = new(
        "an IANA port name",
        "lower-case letters, digits and single `-` between them, with one letter or more, 15 characters at most",
        PortNameFault,
        _dnsLabel,
        keepsCase: false);

    /// <summary>A key in a ConfigMap or Secret.</summary>
    public static NameGrammar ConfigKey { get; } = new(
        "a config key",
        "letters, digits, `-`, `_` and `.`, without `..` at the start, 253 characters at most",
        ConfigKeyFault,
        _qualified);

    /// <summary>A domain, a slash and a path, such as <c>example.com/controller</c>.</summary>
    public static NameGrammar DomainPath { get; } = new(
        "a domain-prefixed path",
        "a domain, `/` and a path, such as `example.com/controller`",
        DomainPathFault,
        _httpPath);

    /// <summary>A domain of three parts or more.</summary>
    public static NameGrammar FullyQualifiedName { get; } = new(
        "a fully qualified name",
        "three parts or more with dots between them, such as `pods.policy.example.com`",
        text => SubdomainFault(text) ?? (text.Count('.') < 2 ? new NameFault("has too few parts", 0, 0) : null),
        _dnsName,
        keepsCase: false);

    /// <summary>What a name of this grammar is, with its article.</summary>
    public string Title { get; }

    /// <summary>What it is made of, as a clause without a full stop.</summary>
    public string Rule { get; }

    /// <summary>Looks for the first mistake in a name.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public NameFault? FaultIn(string text) => _find(text);

    /// <summary>Makes a good name of a bad one, where only its spelling is wrong.</summary>
    /// <param name="text">The name.</param>
    /// <returns>A name without a mistake, or null if it would need more than a change of a few characters.</returns>
    public string? Suggest(string text)
    {
        string cased = _keepsCase ? text : text.ToLower(CultureInfo.InvariantCulture);
        StringBuilder plain = new(cased.Length);
        int changed = 0;
        foreach (char each in cased)
        {
            bool isKept = _kept.Contains(each);
            changed += isKept ? 0 : 1;
            if (isKept || !plain.ToString().EndsWith('-'))
            {
                plain.Append(isKept ? each : '-');
            }
        }

        string better = plain.ToString().Trim('-', '.', '_');
        bool isSimilar = changed * MostKeptOfChanged <= text.Length
            && (_kept.Contains('/') || !text.AsSpan().ContainsAny('/', ':'));
        return isSimilar && better.Length > 0 && FaultIn(better) is null ? better : null;
    }

    private static NameFault? LabelFault(string text, SearchValues<char> first) =>
        SegmentFault(text, 0, text.Length, _dnsLabel, first) ?? NameScan.LengthFault(text, LabelLength);

    private static NameFault? SubdomainFault(string text) =>
        PartsFault(text, 0, text.Length) ?? NameScan.LengthFault(text, SubdomainLength);

    private static NameFault? PartsFault(string text, int start, int end)
    {
        if (start == end)
        {
            return NameScan.Empty;
        }

        if (NameScan.CharacterFault(text, start, end, _dnsName) is { } fault)
        {
            return fault;
        }

        for (int part = start; part <= end;)
        {
            int dot = text.IndexOf('.', part, end - part);
            int stop = dot < 0 ? end : dot;
            if (part == stop)
            {
                return NameScan.StrayDot(text, part, start, end);
            }

            if (NameScan.EndsFault(text, part, stop, _lowerOrDigit, _lowerOrDigit) is { } ends)
            {
                return ends;
            }

            part = stop + 1;
        }

        return null;
    }

    private static NameFault? SegmentFault(
        string text, int start, int end, SearchValues<char> allowed, SearchValues<char> first) => start == end
        ? NameScan.Empty
        : NameScan.CharacterFault(text, start, end, allowed)
            ?? NameScan.EndsFault(
                text, start, end, first, ReferenceEquals(first, _lowerCase) ? _lowerOrDigit : first);

    private static NameFault? WildcardFault(string text) => text.StartsWith("*.", StringComparison.Ordinal)
        ? PartsFault(text, 2, text.Length) ?? NameScan.LengthFault(text, SubdomainLength)
        : new NameFault("has `*` at another place than before the first dot", text.IndexOf('*', 0), 1);

    private static NameFault? PathSegmentFault(string text) => text switch
    {
        "" => NameScan.Empty,
        "." or ".." => new NameFault($"is `{text}`", 0, 0),
        _ when text.AsSpan().IndexOfAny('/', '%') is >= 0 and int at => new NameFault($"has `{text[at]}`", at, 1),
        _ => null,
    };

    private static NameFault? LabelKeyFault(string text, string asRead)
    {
        int slash = asRead.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && asRead.IndexOf('/', slash + 1) is > 0 and int second)
        {
            return new NameFault("has more than one `/`", second, 1);
        }

        if (slash == 0)
        {
            return new NameFault("has nothing before its `/`", 0, 1);
        }

        if (slash > 0 && (PartsFault(asRead, 0, slash)
            ?? (slash > SubdomainLength ? NameScan.LengthFault(asRead[..slash], SubdomainLength) : null)) is { } prefix)
        {
            return prefix with { Problem = $"{prefix.Problem} in the part before `/`" };
        }

        int length = text.Length - slash - 1;
        return length == 0 && slash > 0
            ? new NameFault("has nothing after its `/`", slash, 1)
            : SegmentFault(asRead, slash + 1, asRead.Length, _qualified, _letterOrDigit)
                ?? (length > LabelLength
                    ? NameScan.TooLong(slash + 1, length, LabelLength, slash > 0 ? " after `/`" : "") : null);
    }

    private static NameFault? PortNameFault(string text)
    {
        if (SegmentFault(text, 0, text.Length, _dnsLabel, _lowerOrDigit) is { } fault)
        {
            return fault;
        }

        if (!text.AsSpan().ContainsAny(_lowerCase))
        {
            return new NameFault("has no letter", 0, 0);
        }

        return text.IndexOf("--", StringComparison.Ordinal) is >= 0 and int twice
            ? new NameFault("has `--`", twice, 2)
            : NameScan.LengthFault(text, PortNameLength);
    }

    private static NameFault? ConfigKeyFault(string text) => text.Length == 0 ? NameScan.Empty
        : text is "." ? new NameFault("is `.`", 0, 0)
        : text.StartsWith("..", StringComparison.Ordinal) ? new NameFault("starts with `..`", 0, 2)
        : NameScan.CharacterFault(text, 0, text.Length, _qualified) ?? NameScan.LengthFault(text, SubdomainLength);

    private static NameFault? DomainPathFault(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new NameFault("has no `/`", 0, 0)
            : slash == 0 ? new NameFault("has no domain before its `/`", 0, 1)
            : slash == text.Length - 1 ? new NameFault("has nothing after its `/`", slash, 1)
            : PartsFault(text, 0, slash) ?? NameScan.CharacterFault(text, slash + 1, text.Length, _httpPath);
    }
}
