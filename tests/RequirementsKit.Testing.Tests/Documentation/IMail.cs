namespace RequirementsKit.Testing.Tests.Documentation;

/// <summary>The application's own way to send a mail.</summary>
public interface IMail
{
    Task SendAsync(string messageId, string text, CancellationToken cancellationToken);
}
