namespace KubeLint.Manifests;

/// <summary>Finds, inside a value, what a tool fills in before the manifest is applied.</summary>
internal static class TextTemplates
{
    /// <summary>
    /// Tells whether a text holds <c>{{ }}</c> (Go, Jinja) or <c>${ }</c> (envsubst, Flux, Terraform) markers.
    /// </summary>
    public static bool AppearIn(ReadOnlySpan<char> text)
    {
        int open = text.IndexOf("${", StringComparison.Ordinal);
        return TemplateMarkers.AppearIn(text) || (open >= 0 && text[open..].Contains('}'));
    }
}
