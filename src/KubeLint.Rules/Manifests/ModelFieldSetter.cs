using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Sets the field of a model object that an entry is for; an unknown key is passed over.</summary>
/// <typeparam name="TModel">The model type.</typeparam>
/// <param name="model">The object.</param>
/// <param name="entry">The entry.</param>
/// <param name="places">Takes the places of the objects below.</param>
/// <param name="self">The number of the object in <paramref name="places"/>.</param>
internal delegate void ModelFieldSetter<in TModel>(TModel model, YamlEntry entry, ModelPlaces places, int self)
    where TModel : class;
