using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>A part of an aggregate that is written once and never changed: a revision, a line of a baseline.</summary>
public abstract record AppendedRow
{
    private protected AppendedRow()
    {
    }

    /// <summary>Gets the id of the aggregate that the row belongs to.</summary>
    [JsonIgnore]
    public abstract Guid OwnerId { get; }

    /// <summary>Gets the number of the row within its owner and kind.</summary>
    /// <value>1, 2, … without gaps.</value>
    [JsonIgnore]
    public abstract long RowNumber { get; }

    /// <summary>Gets how the row is stored.</summary>
    [JsonIgnore]
    public abstract DocumentType DocumentType { get; }
}
