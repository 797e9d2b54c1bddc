using System.Collections;

namespace KubeLint.Manifests;

/// <summary>
/// The containers of a pod template. Nearly every rule walks them, so a walk that knows the type costs no memory.
/// </summary>
public sealed class ContainerList : IReadOnlyList<Container>
{
    private readonly Container[] _containers;

    internal ContainerList(Container[] containers) => _containers = containers;

    /// <summary>The containers of what runs none.</summary>
    public static ContainerList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _containers.Length;

    /// <inheritdoc/>
    public Container this[int index] => _containers[index];

    /// <summary>Walks the containers.</summary>
    /// <returns>The containers in order.</returns>
    public ArraySegment<Container>.Enumerator GetEnumerator() =>
        new ArraySegment<Container>(_containers).GetEnumerator();

    IEnumerator<Container> IEnumerable<Container>.GetEnumerator() =>
        ((IEnumerable<Container>)_containers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _containers.GetEnumerator();
}
