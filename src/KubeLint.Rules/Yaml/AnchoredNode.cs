namespace KubeLint.Yaml;

/// <summary>A node that has an anchor.</summary>
/// <param name="Node">The node, or null while it is still being read.</param>
/// <param name="Weight">How many nodes it stands for once its own aliases are expanded.</param>
/// <param name="Height">How many levels of collections it has, aliases expanded; 0 for a scalar.</param>
internal readonly record struct AnchoredNode(YamlNode? Node, long Weight, int Height);
