namespace RequirementsKit.Prioritization;

/// <summary>One thing that items are judged by: its direction, its weight and the scale it is scored on.</summary>
/// <remarks>Weights are relative: 0.5, 0.3, 0.2 and 5, 3, 2 give the same ranking. A model checks the values when it is built and lists all problems at once.</remarks>
public sealed record Criterion
{
    private Criterion(string key, Direction direction, double weight, Scale scale) =>
        (Key, Direction, Weight, Scale, Name, ChineseName) = (key, direction, weight, scale, key, key);

    /// <summary>Gets the key that a <see cref="ScoreTable"/> names its column by.</summary>
    public string Key { get; }

    /// <summary>Gets whether more is better or worse.</summary>
    public Direction Direction { get; }

    /// <summary>Gets the weight as it was given.</summary>
    /// <value>Zero or more; 1 by default. Zero contributes nothing.</value>
    public double Weight { get; private init; }

    /// <summary>Gets where the weight comes from, such as <c>AHP</c> or <c>entropy</c>, so that it can be explained.</summary>
    /// <value>Null when somebody gave it, the default.</value>
    public string? WeightOrigin { get; private init; }

    /// <summary>Gets the scale that the criterion is scored on.</summary>
    /// <value><see cref="Scale.OneToNine"/> by default.</value>
    public Scale Scale { get; }

    /// <summary>Gets the English name for explanations.</summary>
    /// <value>The key by default.</value>
    public string Name { get; private init; }

    /// <summary>Gets the Chinese name for explanations.</summary>
    /// <value>The English name by default.</value>
    public string ChineseName { get; private init; }

    /// <summary>Gets what happens to an item without a score.</summary>
    /// <value><see cref="MissingScores.Error"/> by default.</value>
    public MissingScores Missing { get; private init; } = MissingScores.Error;

    /// <summary>Gets the value that, reached or worse, puts an item behind all others whatever its other scores.</summary>
    /// <value>Null when nothing knocks out, the default.</value>
    public double? KnockOut { get; private init; }

    /// <summary>Makes a criterion of which more is better.</summary>
    /// <param name="key">The key.</param>
    /// <param name="weight">The weight, zero or more.</param>
    /// <param name="scale">The scale; <see cref="Scale.OneToNine"/> by default.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or blank.</exception>
    public static Criterion Benefit(string key, double weight = 1, Scale? scale = null) => Create(key, Direction.Benefit, weight, scale);

    /// <summary>Makes a criterion of which less is better.</summary>
    /// <param name="key">The key.</param>
    /// <param name="weight">The weight, zero or more.</param>
    /// <param name="scale">The scale; <see cref="Scale.OneToNine"/> by default.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or blank.</exception>
    public static Criterion Cost(string key, double weight = 1, Scale? scale = null) => Create(key, Direction.Cost, weight, scale);

    /// <summary>Makes a copy with names for people.</summary>
    /// <param name="name">The English name.</param>
    /// <param name="chineseName">The Chinese name; the English one by default.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public Criterion Named(string name, string? chineseName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return this with { Name = name, ChineseName = chineseName ?? name };
    }

    /// <summary>Makes a copy with another weight.</summary>
    /// <param name="weight">The weight, zero or more.</param>
    /// <param name="origin">Where it comes from, such as <c>AHP</c>; null, the default, when somebody gave it.</param>
    /// <returns>The copy.</returns>
    public Criterion WithWeight(double weight, string? origin = null) => this with { Weight = weight, WeightOrigin = origin };

    /// <summary>Makes a copy that treats missing scores in another way.</summary>
    /// <param name="missing">The way.</param>
    /// <returns>The copy.</returns>
    public Criterion WhenMissing(MissingScores missing) => this with { Missing = missing };

    /// <summary>Makes a copy with a knock-out threshold: feasibility 1 is not bought by value.</summary>
    /// <param name="value">The value that, reached or worse, puts an item behind all others.</param>
    /// <returns>The copy.</returns>
    public Criterion KnockedOutAt(double value) => this with { KnockOut = value };

    /// <summary>Finds the name for explanations in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string NameIn(Language language) => language == Language.Chinese ? ChineseName : Name;

    internal bool KnocksOut(double value) => KnockOut is { } limit && (Direction == Direction.Benefit ? value <= limit : value >= limit);

    private static Criterion Create(string key, Direction direction, double weight, Scale? scale)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new(key, direction, weight, scale ?? Scale.OneToNine);
    }
}
