using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;

namespace RequirementsKit.Tests.Prioritization.Groups;

/// <summary>Where a group is apart, who moves it, and who changed what since.</summary>
public sealed class GroupInfluenceTests
{
    private static readonly PrioritizationModel Model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Between(-4, 4))).Normalize(Normalization.None).Build();

    /// <summary>Scores are the values: A has 4 and 2 (mean 3, deviation 1), B −4 and 4 (mean 0), C 1 and 3 (mean 2, deviation 1); ranks are 1 and 3, 3 and 1, 2 and 2.</summary>
    [Fact]
    public void The_widest_disagreement_comes_first_and_ties_go_by_key()
    {
        var group = Group(("Anna", 4, -4, 1), ("Ben", 2, 4, 3));

        Assert.Equal(
            [new("A", 1, 3, 1, 1 / 3.0), new("B", 1, 3, 1, null), new ItemDisagreement("C", 2, 2, 0, 0.5)],
            group.Disagreements());
    }

    [Fact]
    public void Variation_is_measured_against_the_size_of_the_mean() =>
        Assert.Equal([("B", 0.5)], Group(("Anna", 0, -3, 1), ("Ben", 0, -1, 1)).Disagreements().Where(item => item.Key == "B").Select(item => (item.Key, item.Variation)));

    /// <summary>The sums of ranks put B before A before C, as Anna and Ben do and Cleo does not; the means put A first, but without Cleo B. Dan ties everything.</summary>
    [Fact]
    public void The_least_agreement_comes_first_and_those_without_a_figure_last()
    {
        var influences = Group(("Anna", 1, 2, -4), ("Ben", 1, 2, -4), ("Cleo", 4, 0, -4), ("Dan", 0, 0, 0)).Influences();

        Assert.Equal([("Cleo", 0.5), ("Anna", 1), ("Ben", 1), ("Dan", (double?)null)], influences.Select(influence => (influence.Name, influence.Agreement is { } agreement ? Math.Round(agreement, 12) : influence.Agreement)));
        Assert.Equal([("A", 1), ("B", -1)], influences[0].Shifts.Select(pair => (pair.Key, pair.Value)));
        Assert.All(influences.Skip(1), influence => Assert.Empty(influence.Shifts));
    }

    [Fact]
    public void One_voice_is_the_group_and_shifts_nothing()
    {
        var influence = Assert.Single(Group(("Anna", 1, 2, 3)).Influences());

        Assert.Equal(("Anna", 1, 0), (influence.Name, influence.Agreement, influence.Shifts.Count));
    }

    /// <summary>The means are A 2, B 3 and C −4. Only Anna scored B and only Ben C, so these stay when one of them is silent; without Ben A rises to 4 and passes B.</summary>
    [Fact]
    public void What_only_one_scored_stays_when_the_voice_is_taken_away()
    {
        var influences = StakeholderGroup.Of(Model, [
            new("Anna", ScoreTable.WithCriteria("value").Add("A", 4).Add("B", 3).Build()), new("Ben", ScoreTable.WithCriteria("value").Add("A", 0).Add("B", (double?)null).Add("C", -4).Build())]).Influences();

        Assert.Equal([("A", -1), ("B", 1)], influences.Single(influence => influence.Name == "Ben").Shifts.Select(pair => (pair.Key, pair.Value)));
        Assert.Empty(influences.Single(influence => influence.Name == "Anna").Shifts);
    }

    [Fact]
    public void Conflicts_come_strongest_first_and_leave_out_who_ties_everything() => Assert.Equal(
        [("Anna", "Cleo", -1), ("Ben", "Cleo", -0.5), ("Anna", "Ben", 0.5)],
        Group(("Anna", 3, 2, 1), ("Ben", 3, 1, 2), ("Cleo", 1, 2, 3), ("Dan", 0, 0, 0)).Conflicts().Select(pair => (pair.One, pair.Other, Math.Round(pair.Agreement, 12))));

    [Fact]
    public void Who_changed_a_score_or_came_or_left_since_is_told()
    {
        var before = Group(("Anna", 1, 2, 3), ("Ben", 1, 2, 3));
        var after = StakeholderGroup.Of(Model, [Voice("Anna", 1, 4, 3), new("Cleo", ScoreTable.WithCriteria("value").Add("D", 2).Build())]);

        Assert.Equal(
            [("A", "Ben", 1, null), ("B", "Anna", 2, 4), ("B", "Ben", 2, null), ("C", "Ben", 3, null), ("D", "Cleo", (double?)null, (double?)2)],
            after.Since(before).Voices.Select(change => (change.Item, change.Name, change.Before, change.After)));
        Assert.Empty(before.Since(before).Voices);
        Assert.Throws<ArgumentNullException>("earlier", () => before.Since(null!));
    }

    [Fact]
    public void Scores_on_a_criterion_that_only_the_earlier_model_had_are_told_too()
    {
        var older = PrioritizationModel.Named("m").With(Criterion.Benefit("joy")).Build();
        var before = StakeholderGroup.Of(older, [new("Anna", ScoreTable.WithCriteria("joy").Add("A", 5).Build())]);
        var after = StakeholderGroup.Of(Model, [new("Anna", ScoreTable.WithCriteria("value").Add("A", 2).Build())]);

        Assert.Equal([("joy", 5, null), ("value", (double?)null, (double?)2)], after.Since(before).Voices.Select(change => (change.Criterion.Key, change.Before, change.After)));
    }

    [Fact]
    public void A_word_that_counts_otherwise_is_told_for_those_who_spoke_before()
    {
        var scores = ScoreTable.WithCriteria("value").Add("A", 1).Build();
        var before = StakeholderGroup.Of(Model, [new("Anna", scores, 1), new("Ben", scores, 2)]);
        var after = StakeholderGroup.Of(Model, [new("Anna", scores, 1, [new("value", 3)]), new("Ben", scores, 2), new("Cleo", scores, 5)]);

        Assert.Equal([("Anna", "value", 1, 3)], after.Since(before).VoiceWeights.Select(change => (change.Name, change.Criterion.Key, change.Before, change.After)));
    }

    [Fact]
    public void A_group_has_a_model_and_voices_each_with_its_own_name()
    {
        var group = Group(("Anna", 1, 2, 3), ("Ben", 1, 2, 3));

        Assert.StartsWith("'Cleo' is none of the voices: Anna, Ben.", Assert.Throws<ArgumentException>("name", () => group.RankingOf("Cleo")).Message, StringComparison.Ordinal);
        Assert.StartsWith("A group needs one voice or more.", Assert.Throws<ArgumentException>("voices", () => StakeholderGroup.Of(Model, [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("model", () => StakeholderGroup.Of(null!, []));
        Assert.Throws<ArgumentNullException>("voices", () => StakeholderGroup.Of(Model, null!));
    }

    private static StakeholderGroup Group(params (string Name, double A, double B, double C)[] voices) =>
        StakeholderGroup.Of(Model, [.. voices.Select(voice => Voice(voice.Name, voice.A, voice.B, voice.C))]);

    private static Voice Voice(string name, double a, double b, double c) => new(name, ScoreTable.WithCriteria("value").Add("A", a).Add("B", b).Add("C", c).Build());
}
