namespace KubeLint.Cli.Input;

/// <summary>What stands in a folder under a name.</summary>
internal enum FileKind
{
    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link or, on Windows, a junction, whatever it leads to.</summary>
    Link,

    /// <summary>A FIFO, a device, a socket, or nothing that can be looked at.</summary>
    Other,
}
