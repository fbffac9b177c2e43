namespace RequirementsKit.Projects;

/// <summary>A way by which customers reach the project.</summary>
/// <param name="Name">What it is called: the form, the mailbox, the desk, the forum.</param>
/// <param name="Address">Where it is: an address, a number or a URI.</param>
/// <param name="Hours">When somebody is there, in words; null when always.</param>
/// <param name="ReplyWithinHours">The promised reply time in hours; null when nothing is promised.</param>
public sealed record ContactPoint(string Name, string Address, string? Hours = null, int? ReplyWithinHours = null);
