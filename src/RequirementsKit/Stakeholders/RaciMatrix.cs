using System.Text;
using RequirementsKit.Stakeholders.Internal;

namespace RequirementsKit.Stakeholders;

/// <summary>Who is responsible, accountable, consulted and informed, by kind of decision.</summary>
public sealed class RaciMatrix
{
    private RaciMatrix(IReadOnlyList<Stakeholder> people, IReadOnlyList<string> decisions) => (People, Decisions) = (people, decisions);

    /// <summary>Gets the stakeholders that have a part in some decision, by key.</summary>
    public IReadOnlyList<Stakeholder> People { get; }

    /// <summary>Gets the kinds of decision, in ordinal order.</summary>
    public IReadOnlyList<string> Decisions { get; }

    /// <summary>Gets the decisions for which nobody, or more than one, is accountable, in ordinal order.</summary>
    public IReadOnlyList<string> Unclear => [.. Decisions.Where(d => Who(d, ResponsibilityKind.Accountable).Count != 1)];

    /// <summary>Draws the matrix up.</summary>
    /// <param name="stakeholders">The stakeholders; those merged into others are left out.</param>
    /// <returns>The matrix.</returns>
    public static RaciMatrix Of(IEnumerable<Stakeholder> stakeholders)
    {
        ArgumentNullException.ThrowIfNull(stakeholders);
        IReadOnlyList<Stakeholder> people = [.. stakeholders.Where(s => s.MergedInto is null && s.Responsibilities.Count > 0).OrderBy(s => s.KeyNumber)];
        return new(people, [.. people.SelectMany(p => p.Responsibilities).Select(r => r.Decision).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Who has a part in a decision.</summary>
    /// <param name="decision">The kind of decision.</param>
    /// <param name="kind">The part.</param>
    /// <returns>The stakeholders by key.</returns>
    public IReadOnlyList<Stakeholder> Who(string decision, ResponsibilityKind kind) => [.. People.Where(p => p.Responsibilities.Contains(new(decision, kind)))];

    /// <summary>Writes the matrix as a Markdown table: a row for each decision, R, A, C and I in the cells.</summary>
    /// <param name="language">The language of the heading.</param>
    /// <returns>The text, lines ending in LF. Names are personal data: mind who reads it.</returns>
    public string ToMarkdown(Language language = Language.English)
    {
        var text = new StringBuilder();
        text.Append("| ").Append(StakeholderTexts.Decision(language)).Append(string.Concat(People.Select(p => $" | {StakeholderTexts.Cell(p.Name)}"))).Append(" |\n");
        text.Append("|---").Append(string.Concat(People.Select(_ => "|---"))).Append("|\n");
        foreach (var decision in Decisions)
        {
            var cells = People.Select(p => string.Concat(p.Responsibilities.Where(r => r.Decision == decision).Select(r => r.Kind).Order().Select(k => k.ToString()[0])));
            text.Append("| ").Append(StakeholderTexts.Cell(decision)).Append(string.Concat(cells.Select(c => $" | {c}"))).Append(" |\n");
        }

        return text.ToString();
    }
}
