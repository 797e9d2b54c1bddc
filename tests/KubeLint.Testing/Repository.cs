namespace KubeLint.Testing;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    private const string Marker = "KubeLint.sln";

    private static readonly Lazy<string> _root = new(FindRoot);

    /// <summary>The absolute path of the folder that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside of a source tree.</exception>
    public static string Root => _root.Value;

    /// <summary>The absolute path of a file or folder of the source tree, whether it exists or not.</summary>
    /// <param name="segments">The names on the way from <see cref="Root"/>.</param>
    /// <returns>The path.</returns>
    public static string PathOf(params ReadOnlySpan<string> segments) => Path.Combine([Root, .. segments]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
