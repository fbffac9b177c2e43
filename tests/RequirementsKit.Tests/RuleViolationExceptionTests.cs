namespace RequirementsKit.Tests;

public sealed class RuleViolationExceptionTests
{
    [Fact]
    public void A_refusal_of_an_application_has_a_code_and_words()
    {
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => new RuleViolationException(null!, "Closed.")).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => new RuleViolationException(" ", "Closed.")).ParamName);
        Assert.Equal("message", Assert.Throws<ArgumentNullException>(() => new RuleViolationException("shop.closed", (string)null!)).ParamName);
        Assert.Equal("message", Assert.Throws<ArgumentException>(() => new RuleViolationException("shop.closed", "")).ParamName);
        var refused = new RuleViolationException("shop.closed", "Closed.");
        Assert.Equal(("shop.closed", "Closed.", "Closed.", "Closed."), (refused.Code, refused.Message, refused.MessageIn(Language.English), refused.MessageIn(Language.Chinese)));
    }
}
