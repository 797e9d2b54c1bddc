using System.Collections.Frozen;
using KubeLint.Manifests;

namespace KubeLint.Software;

/// <summary>
/// The software that rules know by its images. An image is matched by whole parts of its repository, so that
/// <c>bitnami/postgresql:16</c> is PostgreSQL and <c>team/my-postgres-exporter</c> is not.
/// </summary>
public static class KnownSoftware
{
    /// <summary>Words at the end of an image's name that tell of its base and architecture.</summary>
    private static readonly FrozenSet<string> VariantWords = FrozenSet.ToFrozenSet(
        [
            "alpine", "amd64", "arm", "arm32v7", "arm64", "arm64v8", "bookworm", "bullseye", "buster", "c8s", "c9s",
            "centos", "debian", "fips", "linux", "oss", "photon", "ppc64le", "rhel", "rootless", "s390x", "slim", "ubi",
            "ubuntu",
        ],
        StringComparer.Ordinal);

    /// <summary>By the last part of the image; each with the parts before it, those with the most first.</summary>
    private static readonly Dictionary<string, (string Owner, SoftwareProduct Product)[]> ByName = All
        .SelectMany(product => product.Images.Select(image => (Image: image, Product: product)))
        .GroupBy(known => known.Image[(known.Image.LastIndexOf('/') + 1)..], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(known => known.Image.Count('/'))
                .Select(known => (Owner: OwnerOf(known.Image).ToString(), known.Product)).ToArray(),
            StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Variants =
        VariantWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, (string Owner, SoftwareProduct Product)[]>
        .AlternateLookup<ReadOnlySpan<char>> Names = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<int, SoftwareProduct> ByPort = All
        .SelectMany(product => product.Ports.Select(port => (port, product)))
        .DistinctBy(pair => pair.port)
        .ToDictionary(pair => pair.port, pair => pair.product);

    private static readonly Dictionary<int, SoftwareProduct> ByDataPort = All
        .SelectMany(product => product.Ports.Concat(product.HttpPorts).Select(port => (port, product)))
        .DistinctBy(pair => pair.port)
        .ToDictionary(pair => pair.port, pair => pair.product);

    /// <summary>All of it, by kind.</summary>
    public static IReadOnlyList<SoftwareProduct> All => SoftwareTable.All;

    /// <summary>The Ingress controllers.</summary>
    public static IReadOnlyList<IngressControllerProduct> IngressControllers => IngressControllerTable.All;

    /// <summary>The software that an image holds.</summary>
    /// <param name="image">The image, or null.</param>
    /// <returns>The software, or null if it is not known.</returns>
    public static SoftwareProduct? In(ImageReference? image)
    {
        if (image is null)
        {
            return null;
        }

        ReadOnlySpan<char> name = image.Repository.AsSpan(image.Repository.LastIndexOf('/') + 1);
        return Find(image, name) ?? Find(image, WithoutVariant(name));
    }

    /// <summary>The software whose protocol, other than HTTP, has its usual home on a TCP port.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The software, or null if there is none known.</returns>
    public static SoftwareProduct? OnPort(int port) => ByPort.GetValueOrDefault(port);

    /// <summary>The software that keeps data and has its usual home on a TCP port, by whatever protocol.</summary>
    /// <param name="port">The port.</param>
    /// <returns>The software, or null if there is none known.</returns>
    public static SoftwareProduct? OnDataPort(int port) => ByDataPort.GetValueOrDefault(port);

    private static SoftwareProduct? Find(ImageReference image, ReadOnlySpan<char> name)
    {
        if (!Names.TryGetValue(name, out var patterns))
        {
            return null;
        }

        ReadOnlySpan<char> owner = OwnerOf(image.Repository);
        foreach ((string known, SoftwareProduct product) in patterns)
        {
            if (known.Length == 0
                || (owner.EndsWith(known) && (owner.Length == known.Length || owner[^(known.Length + 1)] == '/')))
            {
                return product;
            }
        }

        return null;
    }

    /// <summary>All but the last part of an image's repository.</summary>
    private static ReadOnlySpan<char> OwnerOf(string repository) =>
        repository.AsSpan(0, Math.Max(0, repository.LastIndexOf('/')));

    /// <summary><c>postgresql-12-rhel8</c> and <c>postgres15</c> without what follows.</summary>
    private static ReadOnlySpan<char> WithoutVariant(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> rest = name;
        while (rest.LastIndexOf('-') is > 0 and int dash && IsVariant(rest[(dash + 1)..]))
        {
            rest = rest[..dash];
        }

        return rest.TrimEnd("0123456789.");
    }

    private static bool IsVariant(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> letters = word.TrimStart('v').Trim("0123456789.");
        return letters.IsEmpty || Variants.Contains(letters) || Variants.Contains(word);
    }
}
