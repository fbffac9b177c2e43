using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>How scores become an order: criteria, method, normalization and the rule for ties. Checked once, immutable, named by its hash.</summary>
/// <example><code>
/// var model = PrioritizationModel.Named("Backlog")
///     .With(Criterion.Benefit("value", weight: 0.6))
///     .With(Criterion.Cost("effort", weight: 0.4, Scale.Fibonacci))
///     .Build();
/// </code></example>
public sealed class PrioritizationModel
{
    /// <summary>The number of significant bits that scores are compared by unless the model says otherwise: about 13 decimal digits.</summary>
    public const int DefaultSignificantBits = 44;

    internal PrioritizationModel(
        string name, IEnumerable<Criterion> criteria, PrioritizationMethod method, Normalization normalization, IEnumerable<string> tieBreakers, int significantBits)
    {
        (Name, Criteria, Method, Normalization, TieBreakers, SignificantBits) = (name, [.. criteria], method, normalization, [.. tieBreakers], significantBits);
        var problems = ModelChecks.Of(this).ToList();
        if (problems.Count > 0)
        {
            throw new PrioritizationException(problems);
        }

        Hash = Fingerprint.Of(ModelJson.Write(this));
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the criteria in the order in which they are added up.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Gets the sum of the weights as they were given; methods that need shares divide by it.</summary>
    /// <value>Above 0.</value>
    public double WeightSum => Criteria.Sum(criterion => criterion.Weight);

    /// <summary>Gets the method.</summary>
    public PrioritizationMethod Method { get; }

    /// <summary>Gets the normalization.</summary>
    public Normalization Normalization { get; }

    /// <summary>Gets the criteria that break ties, the first first; the number in the key has the last word.</summary>
    public IReadOnlyList<string> TieBreakers { get; }

    /// <summary>Gets the number of significant bits that scores are rounded to before they are compared.</summary>
    public int SignificantBits { get; }

    /// <summary>Gets the hash of everything that the model says, so that "why was this ranked so in March" has an answer.</summary>
    public Fingerprint Hash { get; }

    /// <summary>Starts a model.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public static PrioritizationModelBuilder Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name);
    }

    /// <summary>Ranks the items of a table. O(n k) for methods that judge each item by itself; ties are compared by key, in O(1) where the table is in the order of its keys.</summary>
    /// <param name="table">The scores; columns that the model does not name are ignored.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="PrioritizationException">A column or a score is missing, a score lies outside its scale, or numbers are too large to reckon with; all problems are listed.</exception>
    public Ranking Rank(ScoreTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Ranker.Rank(this, table);
    }

    /// <summary>Finds the best items of a table without putting the rest in order.</summary>
    /// <param name="table">The scores; columns that the model does not name are ignored.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <returns>The first items of the ranking, as <see cref="Rank"/> would give them; all of them when the table has fewer. O(n k), and memory for one score an item.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="PrioritizationException">As for <see cref="Rank"/>.</exception>
    public IReadOnlyList<RankedItem> Top(ScoreTable table, int count)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Ranker.Top(this, table, count);
    }

    /// <summary>Makes the same model with other weights, to see what changes when cost counts double.</summary>
    /// <param name="weights">The weight by key of criterion; criteria that are not named keep theirs.</param>
    /// <param name="origin">Where the weights come from, such as <c>AHP</c>; null, the default, when somebody gave them.</param>
    /// <returns>The model.</returns>
    /// <exception cref="PrioritizationException">A weight is refused.</exception>
    public PrioritizationModel WithWeights(IReadOnlyDictionary<string, double> weights, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var criteria = Criteria.Select(criterion => weights.TryGetValue(criterion.Key, out var weight) ? criterion.WithWeight(weight, origin) : criterion);
        return new(Name, criteria, Method, Normalization, TieBreakers, SignificantBits);
    }

    /// <summary>Writes what the model says as canonical JSON; <see cref="Hash"/> is the hash of its UTF-8 bytes.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => System.Text.Encoding.UTF8.GetString(ModelJson.Write(this));

    /// <summary>Reads what <see cref="ToJson"/> writes; the schema is published as <c>docs/schemas/prioritization-model.schema.json</c>.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="methods">Methods of your own that the model may name; none by default.</param>
    /// <param name="normalizations">Normalizations of your own that the model may name; none by default.</param>
    /// <returns>The model; its hash is that of the model that was written.</returns>
    /// <exception cref="PrioritizationException">
    /// The text is no model or of another schema (<c>prioritization.json</c>), names an unknown method or normalization (<c>prioritization.unknown-name</c>), or breaks a rule of models.
    /// </exception>
    public static PrioritizationModel FromJson(string json, IReadOnlyList<PrioritizationMethod>? methods = null, IReadOnlyList<Normalization>? normalizations = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ModelJsonReader.Read(json, methods ?? [], normalizations ?? []);
    }

    /// <summary>Writes the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
