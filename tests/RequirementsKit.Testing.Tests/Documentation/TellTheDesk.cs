using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests.Documentation;

#region handler
public sealed class TellTheDesk(IMail mail) : IDomainEventHandler<RequirementCaptured>
{
    public string Name => "tell-the-desk";                            // how far the handler has come is kept under this name

    public Task HandleAsync(RequirementCaptured happened, EventPlace place, CancellationToken cancellationToken) =>
        mail.SendAsync(messageId: place.ToString(), $"Captured: {happened.SubjectId}", cancellationToken);
}
#endregion
