namespace KubeLint.Rules.PodSpecs;

/// <summary>A field that holds a file mode.</summary>
/// <param name="Owner">The object that has the field.</param>
/// <param name="Property">The field, by <c>nameof</c>.</param>
/// <param name="Mode">Its value, or null.</param>
internal sealed record FileMode(object Owner, string Property, int? Mode);
