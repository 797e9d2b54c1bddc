using Microsoft.CodeAnalysis;

namespace KubeLint.Generators.Models;

/// <summary>
/// Writes the binder from YAML nodes to the model types of KubernetesClient. It depends on the references alone, so
/// that editing code never runs it again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelBinderGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that holds the model types, for tests of the caching.</summary>
    public const string ModelsStep = "Models";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ModelSet> models = context.MetadataReferencesProvider
            .Collect()
            .Select(ModelReader.Read)
            .WithTrackingName(ModelsStep);
        context.RegisterSourceOutput(models, static (output, set) =>
        {
            if (set.Types.Count == 0)
            {
                output.ReportDiagnostic(Diagnostic.Create(Diagnostics.NoModels, Location.None));
            }

            foreach (string property in set.Unknown)
            {
                output.ReportDiagnostic(Diagnostic.Create(Diagnostics.UnknownFieldType, Location.None, property));
            }

            output.AddSource("ModelBinder.g.cs", BinderWriter.Write(set));
            output.AddSource("ModelFields.g.cs", FieldNamesWriter.Write(set));
        });
    }
}
