namespace KubeLint.Software;

/// <summary>The software that rules know: one table for each kind of it.</summary>
internal static class SoftwareTable
{
    public static IReadOnlyList<SoftwareProduct> All { get; } =
    [
        .. DatabaseTable.All, .. MessageQueueTable.All, .. StoreTable.All, .. NodeAgentTable.All,
        .. IngressControllerTable.All, .. TaskToolTable.All, .. ServerTable.All, .. SidecarTable.All,
    ];
}
