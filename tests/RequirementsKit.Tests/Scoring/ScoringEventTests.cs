using System.Text.Json;
using NodaTime;
using RequirementsKit.Prioritization;
using RequirementsKit.Scoring;
using RequirementsKit.Scoring.Internal;
using static RequirementsKit.Tests.Scoring.ARound;

namespace RequirementsKit.Tests.Scoring;

/// <summary>What the log keeps of scoring: names and facts that stay as they are, for they are stored.</summary>
public sealed class ScoringEventTests
{
    private static readonly ScoringRoundId Round = ScoringRoundId.New(Given.Ids, Given.Start);
    private static readonly RankingSnapshotId Stored = RankingSnapshotId.New(Given.Ids, Given.Start);
    private static readonly PriorityDecisionId Decision = PriorityDecisionId.New(Given.Ids, Given.Start);

    [Fact]
    public void Every_event_is_written_under_its_name_and_read_back()
    {
        Check(new ScoringRoundOpened(Round, By, Now), "scoring-round.opened", Round.Value, "{}");
        Check(new ScoresGiven(Round, Anna, 3, By, Now), "scoring-round.scores-given", Round.Value, $$"""{"stakeholder":"{{Anna.Value}}","count":3}""");
        Check(new ScoringRoundClosed(Round, By, Now), "scoring-round.closed", Round.Value, "{}");
        Check(new RankingStored(Stored, Round, Content(One), By, Now), "ranking.stored", Stored.Value, $$"""{"round":"{{Round.Value}}","model":"{{Content(One)}}"}""");
        Check(new PriorityDecided(Decision, One, 2, By, Now), "priority.decided", Decision.Value, $$"""{"requirement":"{{One.Value}}","rank":2}""");
        Assert.Equal(5, ScoringEvents.All.Count);

        static void Check(DomainEvent happened, string name, Guid subject, string facts)
        {
            using var bytes = new MemoryStream();
            using (var json = new Utf8JsonWriter(bytes))
            {
                json.WriteStartObject();
                happened.WriteFacts(new FactWriter(json));
                json.WriteEndObject();
            }

            using var read = JsonDocument.Parse(bytes.ToArray());
            Assert.Equal((name, subject), (happened.Name, happened.SubjectId));
            Assert.Equal(facts, read.RootElement.GetRawText());
            Assert.Equal(happened, ScoringEvents.All.Single(t => t.Name == name).Read(new FactReader(read.RootElement, subject, By, Now)));
        }
    }

    [Fact]
    public void A_round_is_stored_with_its_dates_and_percentages_and_read_back()
    {
        var round = Opened(isBlind: true, due: new LocalDate(2026, 9, 30)).Scored(Anna, new GivenScore(One, "value", 3, "Why", Percentage.Of(62.5)));
        var json = System.Text.Encoding.UTF8.GetString(round.ToCanonicalJson());
        Assert.Contains("\"due\":\"2026-09-30\"", json, StringComparison.Ordinal);
        Assert.Contains("\"confidence\":62.5", json, StringComparison.Ordinal);
        Assert.Contains("\"isBlind\":true", json, StringComparison.Ordinal);
        var read = ScoringRound.Document.Read(round.ToCanonicalJson());
        Assert.Equal(round, read);
        Assert.Equal(round.ScoresSeenBy(Anna), read.ScoresSeenBy(Anna));
        Assert.Empty(new ScoringRound().Requirements);
        Assert.Empty(new ScoringRound().Criteria);
        Assert.Empty(new ScoringRound().Scorers);
        Assert.Empty(new ScoringRound().Entries);
    }

    [Fact]
    public void What_documents_are_found_by_is_named_and_stays_so()
    {
        Assert.Equal(("scoring-round", 1, "KeyNumber,State,Due"), (ScoringRound.Document.Kind, ScoringRound.Document.SchemaVersion, string.Join(',', ScoringRound.Document.Members)));
        Assert.Equal(("ranking", 1, "Round,At"), (RankingSnapshot.Document.Kind, RankingSnapshot.Document.SchemaVersion, string.Join(',', RankingSnapshot.Document.Members)));
        Assert.Equal(("priority-decision", 1, "Requirement,At"), (PriorityDecision.Document.Kind, PriorityDecision.Document.SchemaVersion, string.Join(',', PriorityDecision.Document.Members)));
    }
}
