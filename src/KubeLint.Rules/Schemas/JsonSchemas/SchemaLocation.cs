using System.Diagnostics.CodeAnalysis;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>
/// Where schemas are looked for: what is built in, or files whose paths tell their kinds, as kubeconform names them.
/// </summary>
public sealed class SchemaLocation
{
    /// <summary>The names of files in a folder that is given without a template: those of kubeconform.</summary>
    private const string UsualTemplate =
        "/{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json";

    private const string Open = "{{";
    private const string Close = "}}";

    private static readonly string[] _extensions = ["json", ".yaml", ".yml"];

    private SchemaLocation(string text, IReadOnlyList<TemplatePart> parts, bool isPlainFolder)
    {
        Text = text;
        Parts = parts;
        IsPlainFolder = isPlainFolder;
    }

    /// <summary>What kubelint knows by itself: the Kubernetes API, and the definitions of custom resources.</summary>
    public static SchemaLocation Default { get; } = new("default", [], isPlainFolder: false);

    /// <summary>The location as it was written.</summary>
    public string Text { get; }

    /// <summary>True for <see cref="Default"/>.</summary>
    public bool IsDefault => ReferenceEquals(this, Default);

    /// <summary>True for a folder without a template, in which kubeconform's names are looked for.</summary>
    public bool IsPlainFolder { get; }

    /// <summary>True for a file that is the same for all kinds.</summary>
    public bool IsOneFile => !IsDefault && Parts.All(part => part.Placeholder is null);

    /// <summary>
    /// The path that has to be there for any object: the folder before the first placeholder, or the only file.
    /// <c>.</c> is the working directory.
    /// </summary>
    public string FixedPath
    {
        get
        {
            string start = Parts.Count > 0 ? Parts[0].Text : "";
            int slash = start.LastIndexOf('/');
            return IsOneFile ? Text : slash > 0 ? start[..slash] : slash == 0 ? "/" : ".";
        }
    }

    /// <summary>The parts of the template; none for <see cref="Default"/>.</summary>
    internal IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>Reads a location.</summary>
    /// <param name="text">A path, perhaps with placeholders, or <c>default</c>.</param>
    /// <param name="location">The location.</param>
    /// <param name="mistake">What is wrong with it, as a clause that goes on after the text.</param>
    /// <returns>True if the text is one.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out SchemaLocation? location,
        [NotNullWhen(false)] out string? mistake)
    {
        ArgumentNullException.ThrowIfNull(text);
        location = null;
        if (text == Default.Text)
        {
            mistake = null;
            location = Default;
            return true;
        }

        mistake = text.Length == 0 ? "is empty; the working directory is `.`"
            : text.Contains("://", StringComparison.Ordinal)
                ? "is an address, and kubelint never touches the network: fetch the files and name their folder"
            : null;
        if (mistake is not null)
        {
            return false;
        }

        bool isPlainFolder = !Array.Exists(_extensions, end => text.EndsWith(end, StringComparison.Ordinal));
        List<TemplatePart> parts = [];
        mistake = Read(isPlainFolder ? text.TrimEnd('/') + UsualTemplate : text, parts);
        location = mistake is null
            ? new SchemaLocation(text, parts, isPlainFolder && !text.Contains(Open, StringComparison.Ordinal)) : null;
        return mistake is null;
    }

    private static string? Read(string template, List<TemplatePart> parts)
    {
        int at = 0;
        for (int open = Find(Open, 0); open >= 0; open = Find(Open, at))
        {
            int close = Find(Close, open);
            if (close < 0)
            {
                return "has `{{` without `}}`";
            }

            // Go's templates take hyphens at the braces: they trim white space, of which a path has none.
            string action = template[(open + Open.Length)..close];
            string name = action.Trim().Trim('-').Trim();
            if (!name.StartsWith('.') || !Enum.TryParse(name[1..], out Placeholder placeholder)
                || !Enum.IsDefined(placeholder) || placeholder.ToString() != name[1..])
            {
                return $"has `{Open}{action}{Close}`, which is none of {Known()}";
            }

            AddText(template[at..open]);
            parts.Add(new TemplatePart("", placeholder));
            at = close + Close.Length;
        }

        AddText(template[at..]);
        return null;

        int Find(string braces, int start) => template.IndexOf(braces, start, StringComparison.Ordinal);

        void AddText(string text)
        {
            if (text.Length > 0)
            {
                parts.Add(new TemplatePart(text));
            }
        }
    }

    private static string Known() =>
        string.Join(", ", Enum.GetNames<Placeholder>().Select(name => $"`{Open} .{name} {Close}`"));
}
