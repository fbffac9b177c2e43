using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Projects;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.Reporting;

/// <summary>A record that grows by random commands. Everything that is not for customers holds <see cref="Secret"/>.</summary>
internal sealed class RandomRecord
{
    public const string Secret = "SECRET";

    private readonly Random _random;
    private readonly Dictionary<Guid, Aggregate> _documents = [];
    private readonly List<RequirementRevision> _revisions = [];
    private readonly List<DomainEvent> _history = [];
    private readonly ProjectId _project = ProjectId.New(Given.Ids, Given.Start);
    private readonly Actor _team;
    private long _number;

    public RandomRecord(int seed)
    {
        _random = new(seed);
        Now = Given.Start;
        Keep(Project.Open(_project, "Tidewater", "Europe/Berlin", Actor.System, Now));
        Anna = Person("Anna Lin");
        Other = Person("Jonas Weber");
        _team = Actor.Person(Person("Mara Feld"));
        Project = All<Project>().Single();
    }

    public StakeholderId Anna { get; }

    public StakeholderId Other { get; }

    public Instant Now { get; private set; }

    public Project Project { get; }

    public static RandomRecord Of(int seed, int steps)
    {
        var record = new RandomRecord(seed);
        for (var i = 0; i < steps; i++)
        {
            record.Step();
        }

        return record;
    }

    public void Step()
    {
        Now += Duration.FromHours(_random.Next(1, 30));
        switch (_random.Next(12))
        {
            case 0:
                var origin = new Origin(OriginKind.Interaction, "talk", null, _random.Next(3) > 0 ? [Anna] : [Other]);
                var edit = new RequirementEdit().Statement($"The portal shall do {_number}. {Secret}").Title($"Do {_number}").Rationale(Secret).Set(RequirementField.Assumptions, Secret).Set(RequirementField.AcceptanceCriteria, Secret);
                Keep(Requirement.Capture(New<RequirementId>(), _project, ++_number, edit, [origin], null, _team, Now));
                break;
            case 1 or 2 when Any<Requirement>() is { } requirement:
                Keep(requirement.Revise(new RequirementEdit().Statement($"The portal shall do {_random.Next()}. {Secret}"), Secret, _team, Now));
                break;
            case 3 or 4 when Any<Requirement>() is { } requirement && Requirement.Lifecycle.Allowed(requirement.Status).Where(CanMove).ToList() is { Count: > 0 } steps:
                Keep(requirement.Move(steps[_random.Next(steps.Count)], _team, Now));
                break;
            case 5:
                var visibility = _random.Next(2) == 0 ? Visibility.Internal : Visibility.Customer;
                var kind = Enum.GetValues<PointKind>()[_random.Next(7)];
                Keep(Point.Raise(New<PointId>(), _project, ++_number, kind, visibility == Visibility.Internal ? Secret : $"Shown {_number}", _team, Anna, Now.InUtc().Date.PlusDays(_random.Next(-3, 9)), visibility, null, _team, Now));
                break;
            case 6 when Any<Point>() is { State: PointState.Open } point && Point.Lifecycle.Allowed(point.State).ToList() is { Count: > 0 } steps:
                Keep(point.Move(steps[_random.Next(steps.Count)], point.Visibility == Visibility.Internal ? Secret : "done", null, _team, Now));
                break;
            case 7:
                Keep(Interaction.Record(New<InteractionId>(), _project, ++_number, Channel.Phone, [_random.Next(2) == 0 ? Anna : Other], Secret, [], new() { Outcome = Secret }, _team, Now));
                break;
            case 8:
                var sender = _random.Next(2) == 0 ? Anna : Other;
                Keep(Feedback.Receive(New<FeedbackId>(), _project, ++_number, FeedbackKind.Complaint, sender, sender == Anna ? "Too slow" : Secret, _team, Now));
                break;
            case 9 when Any<Feedback>() is { } feedback && Feedback.Lifecycle.Allowed(feedback.State).Where(a => a is not (FeedbackAction.Answer or FeedbackAction.MarkDuplicate or FeedbackAction.Escalate)).ToList() is { Count: > 0 } steps:
                Keep(feedback.Move(steps[_random.Next(steps.Count)], _team, Now));
                break;
            case 10 when Any<Requirement>() is { } requirement:
                Keep(ConfirmationRound.Ask(New<ConfirmationRoundId>(), ++_number, requirement, ConfirmationPurpose.Content, [Anna, Other], [Evidence.Prototype(new Uri("https://example.org/p"), Fingerprint.Of("p"u8))], null, _team, Now));
                break;
            case 11 when Any<ConfirmationRound>() is { } round:
                Keep(round.Answer(Other, Verdict.ChangesRequested, Secret, null, Actor.Person(Other), Now));
                break;
            default:
                break;
        }
    }

    public ProjectRecord ToRecord() => new(All<Project>().Single(), Now)
    {
        Stakeholders = All<Stakeholder>(),
        Interactions = All<Interaction>(),
        Points = All<Point>(),
        Feedback = All<Feedback>(),
        Requirements = All<Requirement>(),
        Revisions = [.. _revisions],
        Rounds = All<ConfirmationRound>(),
        History = [.. _history],
    };

    private static bool CanMove(RequirementAction action) => action is not (RequirementAction.Validate or RequirementAction.Accept or RequirementAction.MarkDuplicate);

    private StakeholderId Person(string name)
    {
        var person = Stakeholder.Register(New<StakeholderId>(), _project, ++_number, new(name), Actor.System, Now);
        Keep(person);
        return person.Id;
    }

    private TId New<TId>()
        where TId : struct, IEntityId<TId> => TId.From(Given.Ids.NewValue(Now));

    private T? Any<T>()
        where T : Aggregate => All<T>() is { Count: > 0 } all ? all[_random.Next(all.Count)] : null;

    private IReadOnlyList<T> All<T>()
        where T : Aggregate => [.. _documents.Values.OfType<T>().OrderBy(d => d.KeyNumber)];

    private void Keep(Aggregate next)
    {
        _history.AddRange(next.Events);
        _revisions.AddRange(next.Appended.OfType<RequirementRevision>());
        _documents[next.DocumentId] = next with { Events = [], Appended = [] };
    }
}
