namespace RequirementsKit.Tests;

/// <summary>What a refusal says: its code, and where it matters its words in both languages.</summary>
internal static class Refusals
{
    public static void Refused(string code, Func<object> command) => Assert.Equal(code, Assert.Throws<RuleViolationException>(command).Code);

    public static void Refused(string code, string english, string chinese, Func<object> command)
    {
        var refused = Assert.Throws<RuleViolationException>(command);
        Assert.Equal((code, english, chinese), (refused.Code, refused.Message, refused.MessageIn(Language.Chinese)));
    }

    public static async Task<RuleViolationException> RefusedAsync(string code, Func<Task> command)
    {
        var refused = await Assert.ThrowsAsync<RuleViolationException>(command);
        Assert.Equal(code, refused.Code);
        return refused;
    }
}
