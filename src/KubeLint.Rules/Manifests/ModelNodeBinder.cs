using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Binds a mapping to a model object of one type; <see cref="ModelBinder"/> has one for each.</summary>
/// <typeparam name="TModel">The model type.</typeparam>
/// <param name="node">The mapping, aliases resolved.</param>
/// <param name="places">Takes the places of the object and of all below it.</param>
/// <param name="origin">Where the object hangs.</param>
/// <returns>The object; a field that is missing, null or of a wrong type is unset.</returns>
internal delegate TModel ModelNodeBinder<out TModel>(YamlMapping node, ModelPlaces places, ModelOrigin origin)
    where TModel : class;
