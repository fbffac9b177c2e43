namespace RequirementsKit.Storage;

/// <summary>Where an event stands in the record. The same event has the same place at every delivery, so a handler can tell that it has seen it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Sequence">The log row.</param>
/// <param name="Index">The place of the event in that row, from 0.</param>
public sealed record EventPlace(ProjectId Project, long Sequence, int Index)
{
    /// <summary>Writes the place as one text, to be used as an idempotency key.</summary>
    /// <returns>Project, sequence and index with slashes between.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Project}/{Sequence}/{Index}");
}
