namespace RequirementsKit.Storage.Internal;

/// <summary>The decoded documents of one kind, by id.</summary>
internal abstract class DocumentTable
{
    /// <summary>Takes over a row that was written; one that is not decoded is left out.</summary>
    public abstract void Put(DocumentRow row);
}
