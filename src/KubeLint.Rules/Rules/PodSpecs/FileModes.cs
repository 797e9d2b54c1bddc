using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The fields of a volume that hold file modes.</summary>
internal static class FileModes
{
    /// <summary>All of them.</summary>
    /// <param name="volume">The volume.</param>
    /// <returns>Each field and its value.</returns>
    public static IEnumerable<FileMode> Of(V1Volume volume) => MayHaveAny(volume)
        ? [.. OfMap(volume.ConfigMap), .. OfSecret(volume.Secret), .. OfFields(volume.DownwardAPI),
            .. OfProjected(volume.Projected)]
        : [];

    private static bool MayHaveAny(V1Volume volume) => volume is
        { ConfigMap: { DefaultMode: not null } or { Items: not null } }
        or { Secret: { DefaultMode: not null } or { Items: not null } }
        or { DownwardAPI: not null } or { Projected: not null };

    private static IEnumerable<FileMode> OfMap(V1ConfigMapVolumeSource? map) =>
        map is null ? [] : [new(map, nameof(map.DefaultMode), map.DefaultMode), .. OfItems(map.Items)];

    private static IEnumerable<FileMode> OfSecret(V1SecretVolumeSource? secret) =>
        secret is null ? [] : [new(secret, nameof(secret.DefaultMode), secret.DefaultMode), .. OfItems(secret.Items)];

    private static IEnumerable<FileMode> OfFields(V1DownwardAPIVolumeSource? fields) =>
        fields is null ? [] : [new(fields, nameof(fields.DefaultMode), fields.DefaultMode), .. OfFiles(fields.Items)];

    private static IEnumerable<FileMode> OfProjected(V1ProjectedVolumeSource? projected) =>
        projected is null ? [] :
        [
            new(projected, nameof(projected.DefaultMode), projected.DefaultMode),
            .. (projected.Sources ?? []).SelectMany(source => (IEnumerable<FileMode>)
            [
                .. OfItems(source.ConfigMap?.Items),
                .. OfItems(source.Secret?.Items),
                .. OfFiles(source.DownwardAPI?.Items),
            ]),
        ];

    private static IEnumerable<FileMode> OfItems(IEnumerable<V1KeyToPath>? items) =>
        (items ?? []).Select(item => new FileMode(item, nameof(item.Mode), item.Mode));

    private static IEnumerable<FileMode> OfFiles(IEnumerable<V1DownwardAPIVolumeFile>? files) =>
        (files ?? []).Select(file => new FileMode(file, nameof(file.Mode), file.Mode));
}
