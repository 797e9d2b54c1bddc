namespace KubeLint.Manifests;

/// <summary>The model objects of a type in one manifest. Rules walk them all the time, so it costs no memory.</summary>
/// <typeparam name="TModel">The model type; <see cref="object"/> for all.</typeparam>
/// <param name="places">The model objects of the manifest.</param>
internal struct ModelsOfType<TModel>(ModelPlaces places)
    where TModel : class
{
    private int _next;

    /// <summary>The model object.</summary>
    public TModel Current { get; private set; } = null!;

    /// <summary>Walks the objects.</summary>
    /// <returns>The objects in the order of the text.</returns>
    public readonly ModelsOfType<TModel> GetEnumerator() => this;

    /// <summary>Goes to the next one.</summary>
    /// <returns>False if there is none.</returns>
    public bool MoveNext()
    {
        while (places.ModelAt(_next) is { } model)
        {
            _next++;

            // No model derives from another one, so the type itself tells; a cast would search the bases first.
            if (typeof(TModel) == typeof(object) || model.GetType() == typeof(TModel))
            {
                Current = (TModel)model;
                return true;
            }
        }

        return false;
    }
}
