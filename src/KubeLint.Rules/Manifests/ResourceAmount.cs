namespace KubeLint.Manifests;

/// <summary>An amount of a resource in a pod spec.</summary>
/// <param name="Name">The resource, such as <c>cpu</c>, or the field that holds the amount.</param>
/// <param name="Text">The amount as the API server reads it.</param>
/// <param name="Owner">The model object that has it.</param>
/// <param name="Map">The key of the owner's map that it stands in; null if it is a field of the owner itself.</param>
/// <param name="Manifest">The manifest.</param>
internal sealed record ResourceAmount(string Name, string Text, object Owner, string? Map, Manifest Manifest)
{
    private const string HugePages = "hugepages-";

    /// <summary>The amount, or null if the text is none.</summary>
    public Quantity? Quantity { get; } = Manifests.Quantity.Parse(Text);

    /// <summary>Where it stands.</summary>
    public Place Place => Manifest.At(PathOfMap.Key(Name));

    private FieldPath PathOfMap
    {
        get
        {
            FieldPath owner = Manifest.Places.PathOf(Owner);
            return Map is null ? owner : owner.Key(Map);
        }
    }

    /// <summary>True if the resource is counted in bytes.</summary>
    public bool IsBytes => Name is "memory" or "ephemeral-storage" or "storage" or "sizeLimit";

    /// <summary>True for memory that is handed out in large pages.</summary>
    public bool IsHugePages => Name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>True for what is handed out in whole pieces only.</summary>
    public bool IsInPieces => IsExtended || IsHugePages;

    /// <summary>The size of the pages in bytes; null if there are none or if their name does not tell.</summary>
    public Quantity? PageSize => IsHugePages
        && Manifests.Quantity.Parse(Name[HugePages.Length..])
            is { IsWhole: true, IsNegative: false, IsZero: false } size ? size : null;

    /// <summary>True for a resource that a device plugin or an administrator provides.</summary>
    public bool IsExtended =>
        Name.Contains('/', StringComparison.Ordinal) && !Name.Contains("kubernetes.io/", StringComparison.Ordinal);
}
