namespace KubeLint.Yaml.Quick;

/// <summary>The block collection that holds a node, as far as it matters to the node.</summary>
/// <param name="Column">Its column, from 0; -1 for a document.</param>
/// <param name="IsMapping">True for a mapping: a collection in it cannot start on the line of its key.</param>
internal readonly record struct BlockParent(int Column, bool IsMapping);
