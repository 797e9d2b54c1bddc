using System.Buffers;
using KubeLint.Text;

namespace KubeLint.Credentials;

/// <summary>
/// Finds passwords in URLs, <c>scheme://user:password@host</c> (RFC 3986, section 3.2.1), and in the data source names
/// of Go's database drivers, <c>user:password@tcp(host)</c>.
/// </summary>
internal static class UrlPasswords
{
    private const string SchemeEnd = "://";
    private const string DriverHost = "@tcp(";

    private static readonly SearchValues<char> AuthorityEnd = SearchValues.Create("/?# \t\r\n\"'`,;|\\");

    /// <summary>Finds the passwords in a text; the place is that of the password alone.</summary>
    public static void Find(ReadOnlySpan<char> text, List<Credential> found)
    {
        for (int start = 0; text[start..].IndexOf(SchemeEnd, StringComparison.Ordinal) is >= 0 and int offset;)
        {
            start += offset + SchemeEnd.Length;
            if (start - SchemeEnd.Length > 0 && char.IsAsciiLetterOrDigit(text[start - SchemeEnd.Length - 1]))
            {
                int end = text[start..].IndexOfAny(AuthorityEnd);
                ReadOnlySpan<char> authority = end < 0 ? text[start..] : text.Slice(start, end);
                AddUserInfo(authority[..Math.Max(0, authority.LastIndexOf('@'))], start, "a password in a URL", found);
            }
        }

        for (int start = 0; text[start..].IndexOf(DriverHost, StringComparison.Ordinal) is >= 0 and int offset;)
        {
            int at = start + offset;
            int begin = start + text[start..at].LastIndexOfAny(AuthorityEnd) + 1;
            AddUserInfo(text[begin..at], begin, "a password in a data source name", found);
            start = at + DriverHost.Length;
        }
    }

    private static void AddUserInfo(ReadOnlySpan<char> userInfo, int start, string what, List<Credential> found)
    {
        int colon = userInfo.IndexOf(':');
        if (colon < 0)
        {
            return;
        }

        ReadOnlySpan<char> password = userInfo[(colon + 1)..];
        if (!Placeholders.Is(password) && !IsDocumentation(userInfo[..colon], password))
        {
            found.Add(new Credential(CredentialKind.UrlPassword, what, start + colon + 1, password.Length));
        }
    }

    /// <summary><c>user:password@</c> and its like explain what a URL looks like.</summary>
    private static bool IsDocumentation(ReadOnlySpan<char> user, ReadOnlySpan<char> password) =>
        CredentialNames.Mean(password) && NameWords.Of(user) is ["user" or "username" or "usr" or "login"];
}
