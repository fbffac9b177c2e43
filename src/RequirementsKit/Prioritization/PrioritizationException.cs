using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>A model or a table of scores cannot be used. It lists all problems at once, so that they can be mended in one go.</summary>
public sealed class PrioritizationException : Exception
{
    /// <summary>Makes the refusal.</summary>
    /// <param name="problems">The problems, one or more; the message shows the first twenty.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public PrioritizationException(IEnumerable<PrioritizationProblem> problems)
        : this([.. problems ?? throw new ArgumentNullException(nameof(problems))])
    {
    }

    private PrioritizationException(PrioritizationProblem[] problems)
        : base(PrioritizationTexts.Problems(problems))
    {
        if (problems.Length == 0)
        {
            throw new ArgumentException("A refusal needs a problem.", nameof(problems));
        }

        Problems = problems;
    }

    /// <summary>Gets the problems in the order of the criteria and items.</summary>
    public IReadOnlyList<PrioritizationProblem> Problems { get; }
}
