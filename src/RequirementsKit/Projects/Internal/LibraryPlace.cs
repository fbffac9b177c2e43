namespace RequirementsKit.Projects.Internal;

/// <summary>Where a store keeps what projects share: beside the projects, under an id that none of them can have.</summary>
internal static class LibraryPlace
{
    public static readonly ProjectId Id = ProjectId.From(new Guid("00000000-0000-7000-8000-6c6573736f6e"));
}
