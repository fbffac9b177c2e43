using NodaTime;
using RequirementsKit.Communication;

namespace RequirementsKit.Reporting;

/// <summary>A point as a report shows it.</summary>
/// <param name="Id">The point.</param>
/// <param name="Key">Its key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Owner">The name of who owes it.</param>
/// <param name="Raised">The day it was raised, in the project's zone.</param>
/// <param name="Due">Until when it is owed; null for no date.</param>
/// <param name="State">Its state.</param>
/// <param name="Settled">The day it was settled, in the project's zone; null while it is open.</param>
/// <param name="Resolution">How it was settled; null for no words.</param>
public sealed record PointLine(
    PointId Id, string Key, PointKind Kind, string Summary, string Owner, LocalDate Raised, LocalDate? Due, PointState State, LocalDate? Settled, string? Resolution);
