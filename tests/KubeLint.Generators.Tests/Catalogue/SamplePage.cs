namespace KubeLint.Generators.Tests.Catalogue;

/// <summary>A page as it must be.</summary>
internal static class SamplePage
{
    public const string Text =
        "## Why\n\nBecause.\n\n## How to fix\n\nDo it.\n\n"
        + "## Bad\n\n```yaml\nkind: Bad\nspec:\n  a: 1\n```\n\n## Good\n\n```yaml\nkind: Good\n```\n";
}
