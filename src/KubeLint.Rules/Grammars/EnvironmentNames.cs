using System.Buffers;

namespace KubeLint.Grammars;

/// <summary>
/// The names of environment variables (apimachinery, <c>IsEnvVarName</c> and <c>IsRelaxedEnvVarName</c>).
/// </summary>
internal static class EnvironmentNames
{
    private static readonly SearchValues<char> Strict =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");

    private static readonly SearchValues<char> Relaxed =
        SearchValues.Create(
            " !\"#$%&'()*+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Looks for the mistake in a name, as older versions see it.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static NameFault? StrictFaultIn(string name) => name switch
    {
        "" => NameScan.Empty,
        "." => new NameFault("is `.`", 0, 0),
        _ when name.StartsWith("..", StringComparison.Ordinal) => new NameFault("starts with `..`", 0, 2),
        [>= '0' and <= '9', ..] => new NameFault($"starts with the digit `{name[0]}`", 0, 1),
        _ => NameScan.CharacterFault(name, 0, name.Length, Strict),
    };

    /// <summary>Looks for the mistake in a name: all that can be printed in ASCII is allowed except <c>=</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The mistake, or null if there is none.</returns>
    public static NameFault? RelaxedFaultIn(string name) =>
        name.Length == 0 ? NameScan.Empty : NameScan.CharacterFault(name, 0, name.Length, Relaxed);
}
