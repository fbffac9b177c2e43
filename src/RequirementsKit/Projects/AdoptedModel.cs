using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>One version of a prioritization model that the project follows. Never changed: the next version stands beside it.</summary>
/// <param name="Name">The name of the model.</param>
/// <param name="Version">1 or more, rising.</param>
/// <param name="Json">What it says, in its own JSON.</param>
/// <param name="By">Who adopted it.</param>
/// <param name="At">When.</param>
public sealed record AdoptedModel(string Name, int Version, string Json, Actor By, Instant At);
