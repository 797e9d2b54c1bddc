using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KubeLint.Configuration;
using KubeLint.Graphs;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Benchmarks;

/// <summary>
/// Joining generated objects: applications of ten objects each (Ingress, Service, Deployment, configuration, policies)
/// that name and select one another, some with mistakes. Time has to grow as the number of objects does, whether each
/// application has a namespace of its own, all share one, or they are copies side by side that name none.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class JoinBenchmarks
{
    private const int ObjectsOfApplication = 10;

    private readonly Linter _linter = new(new LintSettings { Jobs = 1 });
    private ManifestFile[] _files = [];

    /// <summary>How many objects there are.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Objects { get; set; }

    /// <summary>How the applications lie to one another.</summary>
    [Params("namespaces", "one", "copies")]
    public string Layout { get; set; } = "namespaces";

    /// <summary>Makes and reads the manifests.</summary>
    [GlobalSetup]
    public void Load() => _files =
    [
        .. Enumerable.Range(0, Objects / ObjectsOfApplication).Select(number => _linter.Read(
            new SourceText(string.Create(CultureInfo.InvariantCulture, $"apps/a{number}/app.yaml"), Text(number)))),
    ];

    /// <summary>Joining the objects, running all rules, and making the graph.</summary>
    /// <returns>The graph.</returns>
    [Benchmark]
    public ObjectGraph Join()
    {
        _linter.Check(_files, unread: null, out ObjectGraph graph);
        return graph;
    }

    private string Text(int number)
    {
        string name = Layout == "copies" ? "app" : string.Create(CultureInfo.InvariantCulture, $"app{number}");
        string space = Layout switch
        {
            "copies" => "",
            "one" => ", namespace: shop",
            _ => string.Create(CultureInfo.InvariantCulture, $", namespace: n{number}"),
        };
        // Of every ten applications one has a Service that misses its pods, and one a name that is not there.
        string label = number % 10 == 3 ? "typo" : name;
        string config = number % 10 == 7 ? "typo" : name;
        string metadata = $"metadata: {{name: {name}{space}}}";
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            {{metadata}}
            spec:
              ingressClassName: nginx
              defaultBackend:
                service: {name: {{name}}, port: {number: 80} }
            ---
            apiVersion: v1
            kind: Service
            {{metadata}}
            spec: {selector: {app: {{label}} }, ports: [{port: 80, targetPort: http}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            {{metadata}}
            spec:
              selector: {matchLabels: {app: {{name}} } }
              template:
                metadata: {labels: {app: {{name}}, tier: web} }
                spec:
                  serviceAccountName: {{name}}
                  containers:
                    - name: app
                      image: example/app:1.0
                      ports: [{name: http, containerPort: 8080}]
                      envFrom: [{configMapRef: {name: {{config}} } }]
                      env: [{name: TOKEN, valueFrom: {secretKeyRef: {name: {{name}}, key: token} } }]
                  volumes: [{name: data, persistentVolumeClaim: {claimName: {{name}} } }]
            ---
            apiVersion: v1
            kind: ConfigMap
            {{metadata}}
            data: {key: value}
            ---
            apiVersion: v1
            kind: Secret
            {{metadata}}
            stringData: {token: example}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            {{metadata}}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi} } }
            ---
            apiVersion: v1
            kind: ServiceAccount
            {{metadata}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            {{metadata}}
            spec: {podSelector: {matchLabels: {app: {{name}} } }, policyTypes: [Ingress]}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            {{metadata}}
            spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{name}} } }
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            {{metadata}}
            spec: {minAvailable: 1, selector: {matchExpressions: [{key: app, operator: In, values: [{{name}}]}]} }

            """);
        return text.ToString();
    }
}
