using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeLint.Generators.Tests;

/// <summary>A generator at work on a small project; each change runs it again on what it has cached.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly Compilation _output;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Compilation = compilation;
        _output = output;
    }

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    private GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    /// <summary>The framework that the tests run on, and nothing else.</summary>
    public static IEnumerable<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Compile(
        string assembly, IEnumerable<(string Path, string Text)> sources, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            assembly,
            sources.Select(source => Parse(source.Path, source.Text)),
            Framework.Concat(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static GeneratorRun Of(
        IIncrementalGenerator generator, CSharpCompilation compilation, params (string Path, string Text)[] files) =>
        new(
            CSharpGeneratorDriver.Create(
                [generator.AsSourceGenerator()],
                files.Select(file => new TextFile(file.Path, file.Text)),
                (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
                optionsProvider: null,
                new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
            compilation);

    public static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text), new CSharpParseOptions(LanguageVersion.CSharp14), path);

    /// <summary>Runs again on a changed project.</summary>
    public GeneratorRun After(Func<CSharpCompilation, CSharpCompilation> change) => new(_driver, change(Compilation));

    /// <summary>The generated file of a name.</summary>
    public string Source(string name) => Result.GeneratedSources
        .Single(source => string.Equals(source.HintName, name, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>What the compiler says of the project with what was generated.</summary>
    public IEnumerable<Diagnostic> CompilerErrors() =>
        _output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Why each output of a step is as it is.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>Why each output of the last step is as it is.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOfOutputs() =>
        Result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs)
            .Select(output => output.Reason);

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
