using BenchmarkDotNet.Running;
using KubeLint.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(ScanBenchmarks), typeof(JoinBenchmarks)]).Run(args);
