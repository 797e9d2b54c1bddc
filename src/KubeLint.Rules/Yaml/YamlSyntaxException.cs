namespace KubeLint.Yaml;

/// <summary>
/// Thrown from below YamlDotNet's parser through it, where something is wrong that the parser itself would let pass.
/// </summary>
/// <param name="offset">The place in the file.</param>
/// <param name="message">What is wrong, as a clause without a full stop.</param>
internal sealed class YamlSyntaxException(int offset, string message) : Exception(message)
{
    /// <summary>The place in the file.</summary>
    public int Offset { get; } = offset;
}
