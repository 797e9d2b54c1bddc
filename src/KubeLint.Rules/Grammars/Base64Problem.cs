namespace KubeLint.Grammars;

/// <summary>The first thing that keeps a text from being base64.</summary>
/// <param name="Reason">What it is, as a clause.</param>
/// <param name="Index">The character that does not belong there, or -1 when it is the length that is wrong.</param>
internal readonly record struct Base64Problem(string Reason, int Index);
