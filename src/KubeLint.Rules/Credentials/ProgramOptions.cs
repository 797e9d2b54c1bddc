using System.Collections.Frozen;

namespace KubeLint.Credentials;

/// <summary>
/// Finds passwords given by the short options of well-known clients, which mean something else to other programs:
/// <c>mysql -psecret</c>, <c>redis-cli -a secret</c>. It reads the words of a command line one by one.
/// </summary>
internal sealed class ProgramOptions
{
    private const string Name = "password";

    /// <summary>Clients of MySQL take the password in the word of the option: one apart is the database.</summary>
    private static readonly FrozenDictionary<string, ProgramOption> _options = new Dictionary<string, ProgramOption>
    {
        ["mysql"] = new("-p", IsApart: false),
        ["mysqladmin"] = new("-p", IsApart: false),
        ["mysqlcheck"] = new("-p", IsApart: false),
        ["mysqldump"] = new("-p", IsApart: false),
        ["mysqlimport"] = new("-p", IsApart: false),
        ["mariadb"] = new("-p", IsApart: false),
        ["mariadb-admin"] = new("-p", IsApart: false),
        ["mariadb-dump"] = new("-p", IsApart: false),
        ["mongo"] = new("-p", IsApart: true),
        ["mongodump"] = new("-p", IsApart: true),
        ["mongoexport"] = new("-p", IsApart: true),
        ["mongoimport"] = new("-p", IsApart: true),
        ["mongorestore"] = new("-p", IsApart: true),
        ["mongosh"] = new("-p", IsApart: true),
        ["redis-cli"] = new("-a", IsApart: true),
        ["sshpass"] = new("-p", IsApart: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ProgramOption>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _options.GetAlternateLookup<ReadOnlySpan<char>>();

    private ProgramOption? _option;
    private bool _isNext;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">The word, without quotes around it.</param>
    /// <returns>The password in it, or null.</returns>
    public Credential? Take(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return null;
        }

        bool isValue = _isNext;
        _isNext = false;
        if (_option is { } option && isValue && CommandOptions.IsLiteral(Name, word))
        {
            return Found(option, 0, word.Length);
        }

        if (_option is { IsApart: false } attached && word.StartsWith(attached.Text, StringComparison.Ordinal)
            && word.Length > attached.Text.Length)
        {
            ReadOnlySpan<char> value = word[attached.Text.Length..].Trim("\"'");
            int start = word.LastIndexOf(value, StringComparison.Ordinal);
            return CommandOptions.IsLiteral(Name, value) ? Found(attached, start, value.Length) : null;
        }

        _isNext = _option is { IsApart: true } && word.SequenceEqual(_option.Text);
        if (_lookup.TryGetValue(word[(word.LastIndexOf('/') + 1)..], out ProgramOption? started))
        {
            _option = started;
        }
        else if (word is "|" or "||" or "&&" or ";" or "&" or "do" or "then")
        {
            _option = null;
        }

        return null;
    }

    private static Credential Found(ProgramOption option, int start, int length) =>
        new(CredentialKind.NamedValue, $"`{option.Text}`, the password,", start, length);
}
