namespace RequirementsKit.Projects;

/// <summary>A way by which customers reach the project.</summary>
/// <param name="Name">What it is called, unique in the project: 1 to 500 characters.</param>
/// <param name="Address">Where it is: an address, a number or a URI, 1 to 500 characters.</param>
/// <param name="Hours">When somebody is there, in words; null when always.</param>
/// <param name="ReplyWithinHours">The promised reply time in hours, 1 or more; null when nothing is promised.</param>
/// <param name="Kind">What it is.</param>
public sealed record ContactPoint(string Name, string Address, string? Hours = null, int? ReplyWithinHours = null, ContactPointKind Kind = ContactPointKind.Mailbox)
{
    internal ContactPoint Checked() => ReplyWithinHours is < 1
        ? throw new ArgumentException($"The contact point '{Name}' promises a reply within {ReplyWithinHours} hours. Promise 1 or more, or nothing.", nameof(ReplyWithinHours))
        : this with { Name = Text.Required(Name, Text.MaxName), Address = Text.Required(Address, Text.MaxName), Hours = Text.Optional(Hours, Text.MaxName), Kind = Member.Defined(Kind) };
}
