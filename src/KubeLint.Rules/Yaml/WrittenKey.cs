namespace KubeLint.Yaml;

/// <summary>A key that is not simply its name: quoted, with an anchor or tag, no text, or no scalar.</summary>
/// <param name="Name">The key as Kubernetes sees it.</param>
/// <param name="Node">The key as written.</param>
internal sealed record WrittenKey(string Name, YamlNode Node);
