namespace KubeLint.Configuration.Files;

/// <summary>Paths in config files.</summary>
internal static class ConfigPaths
{
    /// <summary>The absolute path of what a config file names.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    /// <param name="folder">The absolute path of the folder that a relative one starts from.</param>
    /// <returns>The path without <c>.</c> and <c>..</c>, with forward slashes.</returns>
    public static string Absolute(string path, string folder)
    {
        string absolute = Path.GetFullPath(path, folder);
        return Path.DirectorySeparatorChar == '\\' ? absolute.Replace('\\', '/') : absolute;
    }
}
