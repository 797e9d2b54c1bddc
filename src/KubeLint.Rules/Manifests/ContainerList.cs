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

    /// <summary>Tells whether a condition holds for a container.</summary>
    /// <param name="holds">The condition.</param>
    /// <returns>False also where there are no containers.</returns>
    public bool Any(Predicate<Container> holds) => Array.Exists(_containers, holds);

    /// <summary>Tells whether a condition holds for all containers.</summary>
    /// <param name="holds">The condition.</param>
    /// <returns>True also where there are no containers.</returns>
    public bool All(Predicate<Container> holds) => Array.TrueForAll(_containers, holds);

    /// <summary>The first container for which a condition holds.</summary>
    /// <param name="holds">The condition.</param>
    /// <returns>The container, or null if it holds for none.</returns>
    public Container? FirstOrDefault(Predicate<Container> holds) => Array.Find(_containers, holds);

    /// <summary>Walks the containers.</summary>
    /// <returns>The containers in order.</returns>
    public ArraySegment<Container>.Enumerator GetEnumerator() =>
        new ArraySegment<Container>(_containers).GetEnumerator();

    IEnumerator<Container> IEnumerable<Container>.GetEnumerator() =>
        ((IEnumerable<Container>)_containers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _containers.GetEnumerator();
}
