using System.Linq.Expressions;
using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Storage;

/// <summary>Which documents a query finds, in which order, and what it refuses.</summary>
public sealed class QueryTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly Instant Early = Given.Start;
    private static readonly StakeholderId Owner = StakeholderId.New(Given.Ids, Given.Start);
    private static readonly string Title = "Export a report";
    private static readonly Guid OwnersValue = Owner.Value;
    private static readonly QueryOrder Wanted = new("Pay", false);
    private static readonly LocalDate ADay = new(2026, 9, 1);
    private static readonly string[] None = [];
    private static readonly RequirementStatus[] Statuses = [RequirementStatus.Draft, RequirementStatus.Obsolete];

    // The third comes later, and nobody owns it.
    private static readonly Requirement[] All =
    [
        Captured(1, new RequirementEdit().Statement("s").Title("Export a report").Tags("export", "fast"), Early, Owner),
        Captured(2, new RequirementEdit().Statement("s").Title("Pay"), Early, null),
        Captured(3, new RequirementEdit().Statement("s").Title("Export"), Early + Duration.FromHours(1), null).Retire(Actor.System, Early + Duration.FromHours(2)),
    ];

    private static readonly Dictionary<string, (Query<Requirement> Query, int[] Found)> Queries = new(StringComparer.Ordinal)
    {
        ["all"] = (Query.All<Requirement>(), [1, 2, 3]),
        ["=="] = (Query.Where<Requirement>(r => r.Title == "Pay"), [2]),
        ["== the other way round"] = (Query.Where<Requirement>(r => "Pay" == r.Title), [2]),
        ["== a static field"] = (Query.Where<Requirement>(r => r.Title == Title), [1]),
        ["== a static property"] = (Query.Where<Requirement>(r => r.Title == Paid), [2]),
        ["== a property of a value"] = (Query.Where<Requirement>(r => r.Title == Wanted.Member), [2]),
        ["!="] = (Query.Where<Requirement>(r => r.Title != "Pay"), [1, 3]),
        ["== an enumeration"] = (Query.Where<Requirement>(r => r.Status == RequirementStatus.Obsolete), [3]),
        ["!= an enumeration"] = (Query.Where<Requirement>(r => r.Status != RequirementStatus.Obsolete), [1, 2]),
        ["<"] = (Query.Where<Requirement>(r => r.KeyNumber < 2), [1]),
        ["<="] = (Query.Where<Requirement>(r => r.KeyNumber <= 2), [1, 2]),
        [">"] = (Query.Where<Requirement>(r => r.KeyNumber > 2), [3]),
        [">="] = (Query.Where<Requirement>(r => r.KeyNumber >= 2), [2, 3]),
        ["< the other way round"] = (Query.Where<Requirement>(r => 2 < r.KeyNumber), [3]),
        ["<= the other way round"] = (Query.Where<Requirement>(r => 2 <= r.KeyNumber), [2, 3]),
        ["> the other way round"] = (Query.Where<Requirement>(r => 2 > r.KeyNumber), [1]),
        [">= the other way round"] = (Query.Where<Requirement>(r => 2 >= r.KeyNumber), [1, 2]),
        ["!= the other way round"] = (Query.Where<Requirement>(r => 2 != r.KeyNumber), [1, 3]),
        ["an instant"] = (Query.Where<Requirement>(r => r.CapturedAt > Early), [3]),
        ["an owner"] = (Query.Where<Requirement>(r => r.Content.Owner == Owner), [1]),
        ["the value of an owner"] = (Query.Where<Requirement>(r => r.Content.Owner != null && r.Content.Owner.Value == Owner), [1]),
        ["no owner"] = (Query.Where<Requirement>(r => r.Content.Owner == null), [2, 3]),
        ["before or after nothing"] = (Query.Where<Requirement>(r => r.CapturedAt < Nothing || r.CapturedAt >= Nothing), []),
        ["nothing before or after"] = (Query.Where<Requirement>(r => r.DeferredUntil < ADay || r.DeferredUntil >= ADay), []),
        ["starts"] = (Query.Where<Requirement>(r => r.Title.StartsWith("Export ")), [1]),
        ["holds"] = (Query.Where<Requirement>(r => r.Title.Contains("port")), [1, 3]),
        ["a list holds"] = (Query.Where<Requirement>(r => r.Content.Tags.Contains("fast")), [1]),
        ["a list holds a part of a text"] = (Query.Where<Requirement>(r => r.Content.Tags.Contains("fas")), []),
        ["one of"] = (Query.Where<Requirement>(r => Statuses.Contains(r.Status)), [1, 2, 3]),
        ["one of texts"] = (Query.Where<Requirement>(r => new[] { "Pay", "Export" }.Contains(r.Title)), [2, 3]),
        ["one of none"] = (Query.Where<Requirement>(r => None.Contains(r.Title)), []),
        ["a flag"] = (Query.Where<Requirement>(r => r.IsLocked), []),
        ["not a flag"] = (Query.Where<Requirement>(r => !r.IsLocked), [1, 2, 3]),
        ["and"] = (Query.Where<Requirement>(r => r.KeyNumber > 1 && r.Title != "Pay"), [3]),
        ["or"] = (Query.Where<Requirement>(r => r.KeyNumber > 2 || r.Title == "Pay"), [2, 3]),
        ["not"] = (Query.Where<Requirement>(r => !(r.KeyNumber > 2)), [1, 2]),
        ["true"] = (Query.Where<Requirement>(r => true), [1, 2, 3]),
        ["false"] = (Query.Where<Requirement>(r => false), []),
        ["joined by and"] = (Query.Where<Requirement>(r => r.KeyNumber > 1).And(Query.Where<Requirement>(x => x.Title != "Pay")), [3]),
        ["joined by or"] = (Query.Where<Requirement>(r => r.KeyNumber > 2).Or(Query.Where<Requirement>(x => x.Title == "Pay")), [2, 3]),
        ["turned round"] = (Query.Where<Requirement>(r => r.KeyNumber > 2).Not(), [1, 2]),
        ["up"] = (Query.All<Requirement>().OrderBy(r => r.Title), [3, 1, 2]),
        ["down"] = (Query.All<Requirement>().OrderByDescending(r => r.Title), [2, 1, 3]),
        ["by two"] = (Query.All<Requirement>().OrderByDescending(r => r.CapturedAt).OrderBy(r => r.Title), [3, 1, 2]),
        ["and keeps its order"] = (Query.All<Requirement>().OrderByDescending(r => r.KeyNumber).And(Query.Where<Requirement>(r => r.KeyNumber > 1)), [3, 2]),
        ["or keeps its order"] = (Query.Where<Requirement>(r => r.KeyNumber > 2).OrderByDescending(r => r.KeyNumber).Or(Query.Where<Requirement>(r => r.KeyNumber < 2)), [3, 1]),
        ["not keeps its order"] = (Query.Where<Requirement>(r => r.KeyNumber < 2).OrderByDescending(r => r.KeyNumber).Not(), [3, 2]),
    };

    private static readonly Dictionary<string, Action> Refusals = new(StringComparer.Ordinal)
    {
        ["a member that is not declared"] = () => Query.Where<Requirement>(r => r.Content.Statement == "x"),
        ["an order of enumerations"] = () => Query.Where<Requirement>(r => r.Status > RequirementStatus.Draft),
        ["an order of enumerations the other way round"] = () => Query.Where<Requirement>(r => RequirementStatus.Draft >= r.Status),
        ["a member of a member"] = () => Query.Where<Requirement>(r => r.Title.Length > 3),
        ["the value of a member"] = () => Query.Where<Requirement>(r => r.Content.Owner!.Value.Value == OwnersValue),
        ["two members"] = () => Query.Where<Requirement>(r => r.KeyNumber == r.KeyNumber),
        ["a sum"] = () => Query.Where<Requirement>(r => r.KeyNumber + 1 == 2),
        ["a method"] = () => Query.Where<Requirement>(r => r.Title.EndsWith("xy")),
        ["a method with more"] = () => Query.Where<Requirement>(r => r.Title.Contains("xy", StringComparison.Ordinal)),
        ["a text that starts with a member"] = () => Query.Where<Requirement>(r => "Pay".StartsWith(r.Title)),
        ["a method over a member and a value"] = () => Query.Where<Requirement>(r => r.KeyNumber == Math.Max(1, r.KeyNumber)),
        ["a method of a member"] = () => Query.Where<Requirement>(r => r.Title == r.Title.Trim()),
        ["a sum of a value and a member"] = () => Query.Where<Requirement>(r => r.KeyNumber == 1 + r.KeyNumber),
        ["a method of nothing"] = () => Query.Where<Requirement>(r => string.IsNullOrEmpty(r.Title)),
        ["a list that depends on the document"] = () => Query.Where<Requirement>(r => new[] { r.Title }.Contains("x")),
        ["a list that depends on the document in part"] = () => Query.Where<Requirement>(r => new[] { "x", r.Title }.Contains("x")),
        ["the document"] = () => Query.Where<Requirement>(r => r == null),
        ["an order by what is not declared"] = () => Query.All<Requirement>().OrderBy(r => r.Content.Statement),
        ["an order by a constant"] = () => Query.All<Requirement>().OrderBy(r => 1),
    };

    private static string Paid => "Pay";

    private static Instant? Nothing => null;

    public static TheoryData<string> Names => [.. Queries.Keys];

    public static TheoryData<string> RefusalNames => [.. Refusals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_finds_what_its_condition_says_in_its_order(string name)
    {
        var (query, found) = Queries[name];
        Assert.Equal(found, query.Evaluate(name is "up" or "down" or "by two" ? All.Reverse() : All).Select(r => (int)r.KeyNumber));
        var condition = query.Condition.Compile();
        Assert.Equal(All.Where(condition), All.Where(query.IsSatisfiedBy));
    }

    [Theory]
    [MemberData(nameof(RefusalNames))]
    public void What_no_store_can_carry_is_refused_with_what_can_be_asked(string name)
    {
        var refused = Assert.Throws<NotSupportedException>(Refusals[name]).Message;
        Assert.EndsWith(
            $"cannot be part of a query over requirement. Queryable members: {string.Join(", ", Requirement.Document.Members)}; allowed: comparison with a value, Contains, StartsWith, and, or, not. Filter anything else after reading.",
            refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_computed_is_computed_before() => Assert.EndsWith(
        "is computed inside the query. Compute it before, into a variable, and compare with that.",
        Assert.Throws<NotSupportedException>(() => Query.Where<Requirement>(r => r.Title == string.Concat("a", Title))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_no_store_can_keep_is_not_asked_for()
    {
        Assert.Equal("condition", Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => r.Title == "a\0b")).ParamName);
        Assert.Equal("condition", Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => r.Title.StartsWith("a\0b"))).ParamName);
        Assert.Equal("condition", Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => new[] { "a\0b" }.Contains(r.Title))).ParamName);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var all = Query.All<Requirement>();
        Assert.Equal("condition", Assert.Throws<ArgumentNullException>(() => Query.Where<Requirement>(null!)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => all.And(null!)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => all.Or(null!)).ParamName);
        Assert.Equal("member", Assert.Throws<ArgumentNullException>(() => all.OrderBy(null!)).ParamName);
        Assert.Equal("member", Assert.Throws<ArgumentNullException>(() => all.OrderByDescending(null!)).ParamName);
        Assert.Equal("document", Assert.Throws<ArgumentNullException>(() => all.IsSatisfiedBy(null!)).ParamName);
        Assert.Equal("documents", Assert.Throws<ArgumentNullException>(() => all.Evaluate(null!)).ParamName);
    }

    [Fact]
    public void An_order_is_by_the_declared_member_and_ends_with_the_id()
    {
        Assert.Equal([new QueryOrder("CapturedAt", true), new QueryOrder("Title", false)], Queries["by two"].Query.Order);
        Assert.Equal(All.OrderBy(r => r.Id).Select(r => r.Key), Query.All<Requirement>().OrderBy(r => r.IsLocked).Evaluate(All.Reverse()).Select(r => r.Key));
    }

    [Fact]
    public void A_query_without_a_flag_looks_at_everything()
    {
        static string? Flag(Expression<Func<Requirement, bool>> condition) => Query.Where(condition).Criterion.Flag;
        Assert.Equal("IsLocked", Flag(r => r.IsLocked));
        Assert.Equal("IsLocked", Flag(r => r.IsLocked && r.KeyNumber > 1));
        Assert.Equal("IsLocked", Flag(r => r.KeyNumber > 1 && r.IsLocked));
        Assert.Null(Flag(r => !r.IsLocked));
        Assert.Null(Flag(r => r.IsLocked || r.KeyNumber > 1));
        Assert.Null(Flag(r => r.IsLocked == false));
        Assert.Null(Flag(r => r.IsLocked != true));
        Assert.Null(Flag(r => r.KeyNumber == 1));
    }

    private static Requirement Captured(int number, RequirementEdit edit, Instant at, StakeholderId? owner) => Requirement.Capture(
        RequirementId.New(Given.Ids, Given.Start), Record.ProjectId, number, owner is { } person ? edit.Owner(person) : edit, [Origin.Document("workshop")], null, Actor.System, at);
}
