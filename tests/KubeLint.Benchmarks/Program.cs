using BenchmarkDotNet.Running;
using KubeLint.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(ScanBenchmarks)]).Run(args);
