namespace RequirementsKit.Storage.Internal;

/// <summary>The decoded documents of one kind, by id.</summary>
internal abstract class DocumentTable
{
    /// <summary>Takes over the document of a row that was written; a row that is not decoded is left out.</summary>
    public abstract void Put(object? decoded);
}
