using System.Text.Json;

namespace RequirementsKit.Tests;

/// <summary>Who did it, as text and back.</summary>
public sealed class ActorTests
{
    private static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Given.Start);

    [Fact]
    public void An_actor_is_written_with_its_kind_and_read_back()
    {
        Assert.Equal($"person:{Anna}", Actor.Person(Anna).ToString());
        Assert.Equal("service:desk", Actor.Service("desk").ToString());
        Assert.Equal("system", Actor.System.ToString());
        Assert.All([Actor.Person(Anna), Actor.Service("desk"), Actor.System], a => Assert.Equal(a, Actor.Parse(a.ToString(), null)));
        Assert.Equal((ActorKind.Person, Anna, null), (Actor.Person(Anna).Kind, Actor.Person(Anna).PersonId, Actor.Person(Anna).Account));
        Assert.Equal((ActorKind.Service, null, "desk"), (Actor.Service("desk").Kind, Actor.Service("desk").PersonId, Actor.Service("desk").Account));
        Assert.Equal((ActorKind.System, null, null), (Actor.System.Kind, Actor.System.PersonId, Actor.System.Account));
    }

    [Theory]
    [InlineData("")]
    [InlineData("System")]
    [InlineData("person:")]
    [InlineData("person:x")]
    [InlineData("person:00000000-0000-0000-0000-000000000000")]
    [InlineData("service:")]
    [InlineData("service: ")]
    [InlineData("desk")]
    public void What_is_no_actor_is_refused_with_what_is_expected(string text)
    {
        Assert.False(Actor.TryParse(text, null, out var none));
        Assert.Null(none);
        Assert.Equal($"'{text}' is not an actor. Expected 'person:<id>', 'service:<account>' or 'system'.", Assert.Throws<FormatException>(() => Actor.Parse(text, null)).Message);
        Assert.StartsWith($"'{text}' is not an actor.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Actor>($"\"{text}\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_no_actor_can_have_is_no_actor()
    {
        Assert.Equal(500, Actor.Parse("service:" + new string('a', 500), null).Account!.Length);
        Assert.All([new string('a', 501), "a\0b", "a\ud800b"], account => Assert.False(Actor.TryParse("service:" + account, null, out _)));
    }

    [Fact]
    public void Nobody_is_no_actor()
    {
        Assert.False(Actor.TryParse(null, null, out _));
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => Actor.Parse(null!, null)).ParamName);
        Assert.Equal("account", Assert.Throws<ArgumentNullException>(() => Actor.Service(null!)).ParamName);
        Assert.Equal("An actor needs the id of a registered person; this id is empty. (Parameter 'person')", Assert.Throws<ArgumentException>(() => Actor.Person(default)).Message);
    }

    [Fact]
    public void An_actor_is_one_text_in_JSON()
    {
        Assert.Equal("\"service:desk\"", JsonSerializer.Serialize(Actor.Service("desk")));
        Assert.Equal(Actor.Person(Anna), JsonSerializer.Deserialize<Actor>($"\"person:{Anna}\""));
    }

    [Fact]
    public void A_capability_and_an_external_key_are_their_texts()
    {
        Assert.Equal("changes.apply", Capability.ApplyChanges.ToString());
        Assert.Equal("\"changes.apply\"", JsonSerializer.Serialize(Capability.ApplyChanges));
        Assert.Equal(new Capability("own.thing"), JsonSerializer.Deserialize<Capability>("\"own.thing\""));
        Assert.Equal("jira:A-1", new ExternalKey("jira", "A-1").ToString());
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => new ExternalKey(null!, "A-1")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new ExternalKey("jira", " ")).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => new Capability(null!)).ParamName);
    }

    [Fact]
    public void Every_capability_has_its_name_and_stands_in_the_list_of_all() => Assert.Equal(
        [
            "project.manage", "project.read", "stakeholders.manage", "stakeholders.erase", "communication.write", "requirements.write", "requirements.approve", "confirmations.ask", "confirmations.answer", "traceability.write",
            "baselines.write", "baselines.approve", "scoring.manage", "scoring.score", "changes.submit", "changes.approve", "changes.apply", "changes.override", "plans.write", "plans.approve", "follow-ups.write", "retrospectives.write",
        ],
        Capability.All.Select(c => c.Name));
}
