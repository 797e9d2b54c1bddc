namespace KubeLint.Rules.Configuration;

/// <summary>What keeps a value of a Secret from being what the Secret's type promises.</summary>
/// <param name="Text">What it is, as the end of a clause.</param>
/// <param name="IsRefused">True if the API server looks for it.</param>
internal sealed record SecretProblem(string Text, bool IsRefused = false);
