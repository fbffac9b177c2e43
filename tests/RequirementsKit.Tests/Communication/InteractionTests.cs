using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Communication;

public sealed class InteractionTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly StakeholderId Anna = Record.New<StakeholderId>();

    [Fact]
    public void A_correction_supersedes_and_the_original_stays()
    {
        var original = Of(new() { Outcome = "Ten seconds are too long" });
        var later = Record.Now + Duration.FromDays(3);
        var set = original.Correct(Record.New<InteractionId>(), 2, new() { Said = "Two seconds, not ten" }, Actor.System, later).Next.Cast<Interaction>().ToList();
        Assert.Equal((original.Said, set[1].Id), (set[0].Said, set[0].CorrectedBy!.Value));
        Assert.Equal(("Two seconds, not ten", original.Id, original.At, later), (set[1].Said, set[1].Corrects!.Value, set[1].At, set[1].RecordedAt));
        Assert.Equal(original.Note.Outcome, set[1].Note.Outcome);
        Assert.Equal(original.With, set[1].With);
    }

    [Fact]
    public void A_corrected_interaction_is_not_corrected_again()
    {
        var corrected = (Interaction)Of(new()).Correct(Record.New<InteractionId>(), 2, new() { Said = "Other" }, Actor.System, Record.Now).Next[0];
        var refused = Assert.Throws<RuleViolationException>(() => corrected.Correct(Record.New<InteractionId>(), 3, new() { Said = "Third" }, Actor.System, Record.Now));
        Assert.Equal("interaction.already-corrected", refused.Code);
        Assert.Contains($"Correct that one", refused.Message, StringComparison.Ordinal);
        Assert.Contains(corrected.CorrectedBy.ToString()!, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_channel_than_advised_needs_its_reason()
    {
        var refused = Assert.Throws<RuleViolationException>(() => Of(new() { AdvisedChannel = Channel.Video }));
        Assert.Equal("interaction.channel-without-reason", refused.Code);
        Assert.Contains("'video' was advised and 'phone' was used", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Her camera was broken", Of(new() { AdvisedChannel = Channel.Video, ChannelReason = "Her camera was broken" }).Note.ChannelReason);
        Assert.Null(Of(new() { AdvisedChannel = Channel.Phone }).Note.ChannelReason);
    }

    [Fact]
    public void What_took_place_before_is_recorded_with_its_time_and_the_future_is_refused()
    {
        var talk = Of(new() { TookPlaceAt = Record.Now - Duration.FromHours(5) });
        Assert.Equal((Record.Now - Duration.FromHours(5), Record.Now), (talk.At, talk.RecordedAt));
        var refused = Assert.Throws<RuleViolationException>(() => Of(new() { TookPlaceAt = Record.Now + Duration.FromHours(1) }));
        Assert.Equal("interaction.in-the-future", refused.Code);
        Assert.Contains("Plan a follow-up", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachment_needs_its_fingerprint_and_its_place()
    {
        Assert.Contains("has no fingerprint", Assert.Throws<ArgumentException>(() => Of(new() { Attachments = [new("https://example.org/a", default)] })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Of(new() { Attachments = [new(" ", Fingerprint.Of("a"u8))] }));
    }

    [Fact]
    public void An_outcome_is_open_until_something_was_made_of_it()
    {
        var talk = Of(new() { Outcome = "They need it quicker" });
        Assert.True(talk.HasOpenOutcome);
        var point = Record.Point();
        var noted = talk.NoteConsequence(point, Actor.System, Record.Now);
        Assert.False(noted.HasOpenOutcome);
        Assert.Equal([$"point {point.Id}"], noted.Consequences);
        Assert.Same(noted, noted.NoteConsequence(point, Actor.System, Record.Now));
    }

    [Fact]
    public void A_consequence_of_another_project_is_refused()
    {
        var refused = Assert.Throws<RuleViolationException>(() => Of(new()).NoteConsequence(new RecordBuilder(new SequentialIdGenerator(9_000_000)).Point(), Actor.System, Record.Now));
        Assert.Equal("interaction.foreign-consequence", refused.Code);
        Assert.Contains("Name something of the same project", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_of_the_projects_own_keeps_its_profile()
    {
        var desk = Channel.Named("desk", new(3, 3, 1, 2, keepsRecord: true));
        var talk = Interaction.Record(Record.New<InteractionId>(), Record.ProjectId, 1, desk, [Anna], "Hello", [], null, Actor.System, Record.Now);
        var read = Interaction.Document.Read(talk.ToCanonicalJson());
        Assert.Equal(desk.Profile, read.Channel.Profile);
        Assert.Equal(talk.ToCanonicalJson(), read.ToCanonicalJson());
    }

    private static Interaction Of(InteractionNote note) =>
        Interaction.Record(Record.New<InteractionId>(), Record.ProjectId, 1, Channel.Phone, [Anna], "Ten seconds", [], note, Actor.System, Record.Now);
}
