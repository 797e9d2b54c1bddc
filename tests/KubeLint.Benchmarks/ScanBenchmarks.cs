using BenchmarkDotNet.Attributes;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Testing;
using KubeLint.Text;
using YamlDotNet.Core;

namespace KubeLint.Benchmarks;

/// <summary>
/// The stages of a scan on one thread, without disk and output, over the folder that <c>KUBELINT_CORPUS</c> names or
/// else over the fixtures. The bare parser is the measure: no stage that reads can be faster.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class ScanBenchmarks
{
    private static readonly string[] _extensions = [".yaml", ".yml", ".json"];

    private readonly Linter _linter = new(new LintSettings { Jobs = 1 });
    private SourceText[] _sources = [];
    private ManifestFile[] _files = [];

    /// <summary>Loads the texts, and reads them once for the stages after reading.</summary>
    [GlobalSetup]
    public void Load()
    {
        string folder = Environment.GetEnvironmentVariable("KUBELINT_CORPUS") ?? Repository.PathOf("tests", "fixtures");
        _sources = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => _extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceText(Path.GetRelativePath(folder, file), File.ReadAllText(file)))];
        _files = Read();
    }

    /// <summary>YamlDotNet's parser alone.</summary>
    /// <returns>How many events there are.</returns>
    [Benchmark(Baseline = true)]
    public int Parse()
    {
        int events = 0;
        foreach (SourceText source in _sources)
        {
            Parser parser = new(new StringReader(source.Content));
            try
            {
                while (parser.MoveNext())
                {
                    events++;
                }
            }
            catch (YamlException)
            {
                // A broken file counts as far as it can be parsed.
            }
        }

        return events;
    }

    /// <summary>From text to typed manifests.</summary>
    /// <returns>The files.</returns>
    [Benchmark]
    public ManifestFile[] Read() => [.. _sources.Select(_linter.Read)];

    /// <summary>Joining the objects and running all rules.</summary>
    /// <returns>The findings.</returns>
    [Benchmark]
    public LintResult Check() => _linter.Check(_files);

    /// <summary>All of it.</summary>
    /// <returns>The findings.</returns>
    [Benchmark]
    public LintResult Scan() => _linter.Check(Read());
}
