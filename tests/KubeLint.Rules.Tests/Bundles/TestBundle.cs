using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Tests.Bundles;

/// <summary>Bundles and short manifests for tests.</summary>
internal static class TestBundle
{
    public static Bundle Of(params IReadOnlyList<(string Path, string Text)> files) => Of(new LintSettings(), files);

    public static Bundle Of(LintSettings settings, params IReadOnlyList<(string Path, string Text)> files)
    {
        Linter linter = new(settings);
        return new Bundle([.. files.Select(file => linter.Read(new SourceText(file.Path, file.Text)))], settings);
    }

    public static Manifest Only(this Bundle bundle, string kind) =>
        bundle.Files.SelectMany(file => file.Manifests).Single(manifest => manifest.Kind == kind);

    /// <summary>A Deployment whose pods carry labels, written in flow style.</summary>
    public static string Deployment(string name, string labels, string? space = null) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}{In(space)}}}\n"
        + $"spec: {{template: {{metadata: {{labels: {labels}}}, spec: {{containers: [{{name: app, image: app}}]}}}}}}\n";

    /// <summary>An object of whatever type; its spec written in flow style.</summary>
    public static string Object(string apiVersion, string kind, string name, string spec, string? space = null) =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {name}{In(space)}}}\nspec: {spec}\n";

    private static string In(string? space) => space is null ? "" : $", namespace: {space}";
}
