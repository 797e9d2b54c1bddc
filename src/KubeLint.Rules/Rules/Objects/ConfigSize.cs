using System.Globalization;
using System.Text;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>How much a ConfigMap or Secret holds.</summary>
internal static class ConfigSize
{
    /// <summary>In bytes (<c>MaxSecretSize</c>); keys do not count.</summary>
    private const int LargestTotal = 1024 * 1024;

    /// <summary>Looks at an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The mistake if it holds too much, else null.</returns>
    public static Refusal? Find(Manifest manifest)
    {
        (object Owner, string Property, long Size)? data = manifest.ModelObject switch
        {
            V1ConfigMap config => (config, LargerOf(config), SizeOf(config)),
            V1Secret secret => (secret, LargerOf(secret), SizeOf(secret)),
            _ => null,
        };
        return data is not { Size: > LargestTotal } found ? null : new Refusal(
            manifest.At(found.Owner, found.Property).OnKey(),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{manifest.DisplayName} holds {found.Size} bytes, {LargestTotal} are allowed"),
            "split it, or keep large files in a volume or an image");
    }

    private static string LargerOf(V1ConfigMap config) =>
        Texts(config.Data) >= Bytes(config.BinaryData) ? nameof(config.Data) : nameof(config.BinaryData);

    private static string LargerOf(V1Secret secret) =>
        Bytes(secret.Data) >= Texts(secret.StringData) ? nameof(secret.Data) : nameof(secret.StringData);

    private static long SizeOf(V1ConfigMap config) => Texts(config.Data) + Bytes(config.BinaryData);

    /// <summary>A key of <c>stringData</c> takes the place of the same one in <c>data</c>.</summary>
    private static long SizeOf(V1Secret secret) => Texts(secret.StringData)
        + Bytes(secret.Data?.Where(each => secret.StringData?.ContainsKey(each.Key) != true));

    private static long Texts(IEnumerable<KeyValuePair<string, string>>? map) =>
        (map ?? []).Sum(each => (long)Encoding.UTF8.GetByteCount(each.Value));

    private static long Bytes(IEnumerable<KeyValuePair<string, byte[]>>? map) =>
        (map ?? []).Sum(each => (long)each.Value.Length);
}
