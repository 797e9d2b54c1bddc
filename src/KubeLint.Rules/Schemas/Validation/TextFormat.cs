namespace KubeLint.Schemas.Validation;

/// <summary>A format that a text may have to have.</summary>
/// <param name="Description">What such a text is, in words that go on after "must be".</param>
/// <param name="Takes">Tells whether a text has the format.</param>
internal sealed record TextFormat(string Description, Func<string, bool> Takes);
