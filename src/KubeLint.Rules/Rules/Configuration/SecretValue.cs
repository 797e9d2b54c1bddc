using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Configuration;

/// <summary>A value of a Secret as its pods will get it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">The value, decoded; null for bytes that are no text.</param>
/// <param name="Secret">The Secret.</param>
/// <param name="IsEncoded">True if it stands under <c>data</c>, in base64.</param>
internal sealed record SecretValue(string Key, string? Text, Manifest<V1Secret> Secret, bool IsEncoded)
{
    /// <summary>Where it stands.</summary>
    public Place Place =>
        Secret.At(Secret.Model, IsEncoded ? nameof(V1Secret.Data) : nameof(V1Secret.StringData), Key);

    /// <summary>True for a template, a reference, or a placeholder; JSON is none, for all its braces.</summary>
    public bool IsToBeFilledIn => Text is { Length: > 0 } text
        && (Blanks.AppearIn(text) || (text[0] is not ('{' or '[') && Placeholders.Is(text)));

    /// <summary>The value, or its key if the value takes several lines.</summary>
    public Place ShortPlace => Place is var place && Secret.Source.Slice(place.Span).Contains('\n')
        ? place.OnKey() : place;
}
