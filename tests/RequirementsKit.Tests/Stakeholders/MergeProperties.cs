using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RequirementsKit.Channels;
using RequirementsKit.Stakeholders;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Stakeholders;

/// <summary>Whatever is merged in whatever order, every id leads to one record, and nothing that was known is lost.</summary>
public sealed class MergeProperties
{
    private const int People = 6;

    private static Arbitrary<(int From, int Into)[]> Merges { get; } = (
        from steps in Gen.CollectToList(Enumerable.Range(0, 12), _ =>
            from a in Gen.Choose(0, People - 1)
            from b in Gen.Choose(0, People - 1)
            select (a, b))
        select steps.ToArray()).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property Merging_keeps_every_reference_and_both_histories() => Prop.ForAll(Merges, merges =>
    {
        var record = new RecordBuilder();
        var registered = Enumerable.Range(0, People).Select(i => record.Stakeholder(Profile(i))).ToArray();
        var people = registered.ToDictionary(p => p.Id);
        var group = Enumerable.Range(0, People).ToArray();
        foreach (var (from, into) in merges)
        {
            var (ends, stays) = (people[registered[from].Id], people[registered[into].Id]);
            if (ends.Id == stays.Id || ends.MergedInto is not null || stays.MergedInto is not null)
            {
                _ = Assert.Throws<RuleViolationException>(() => ends.MergeInto(stays, Actor.System, record.Now));
                continue;
            }

            foreach (var next in ends.MergeInto(stays, Actor.System, record.Now).Next.Cast<Stakeholder>())
            {
                people[next.Id] = next;
            }

            group = [.. group.Select(g => g == group[from] ? group[into] : g)];
        }

        return Enumerable.Range(0, People).All(i =>
        {
            var stands = Resolve(people, registered[i].Id);
            var same = Enumerable.Range(0, People).Where(j => group[j] == group[i]).ToList();
            return stands.MergedInto is null
                && stands.AllIds.Order().SequenceEqual(same.Select(j => registered[j].Id).Order())
                && same.All(j => stands.ExternalKeys.Contains(new("crm", $"{j}")) && stands.Roles.Contains($"role {j % 3}")
                    && stands.Contacts.Any(c => c.Address == $"{j}@example.org") && stands.Weights.Any(w => w.Criterion == $"criterion {j % 2}"))
                && people[registered[i].Id].Name == registered[i].Name
                && people[registered[i].Id].Contacts.Any(c => c.Address == $"{i}@example.org");
        });
    });

    private static Stakeholder Resolve(Dictionary<StakeholderId, Stakeholder> people, StakeholderId id) =>
        people[id].MergedInto is { } other ? Resolve(people, other) : people[id];

    private static StakeholderProfile Profile(int i) => new($"Person {i}")
    {
        ExternalKeys = [new("crm", $"{i}")],
        Roles = [$"role {i % 3}"],
        Contacts = [new(Channel.Email, $"{i}@example.org")],
        Weights = [new($"criterion {i % 2}", i)],
    };
}
