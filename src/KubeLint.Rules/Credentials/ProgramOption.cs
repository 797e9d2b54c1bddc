namespace KubeLint.Credentials;

/// <summary>The option by which a program takes a password.</summary>
/// <param name="Text">The option as it is written.</param>
/// <param name="IsApart">True if the password is the next word; false if it is the rest of the same one.</param>
internal sealed record ProgramOption(string Text, bool IsApart);
