using NodaTime;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Projects;

/// <content>The prioritization models that the project follows, version by version.</content>
public sealed partial record Project
{
    /// <summary>Adopts a prioritization model under its name, as the next version.</summary>
    /// <param name="model">The model.</param>
    /// <param name="by">Who adopts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the latest version says the same.</returns>
    /// <exception cref="RuleViolationException">The project is closed (<c>project.closed</c>).</exception>
    public Project AdoptModel(PrioritizationModel model, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(model);
        RequireNotClosed();
        var latest = Latest(model.Name, null);
        var next = new AdoptedModel(model.Name, (latest?.Version ?? 0) + 1, model.ToJson(), by, now);
        return latest?.Json == next.Json ? this : this with { Models = [.. Models, next], Events = [.. Events, new ProjectModelAdopted(Id, next.Name, next.Version, by, now)] };
    }

    /// <summary>A prioritization model that the project adopted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">The version; null for the latest.</param>
    /// <returns>The model. One with methods of your own is read with <see cref="PrioritizationModel.FromJson"/> from <see cref="Models"/>.</returns>
    /// <exception cref="RuleViolationException">The project has none (<c>project.unknown-model</c>).</exception>
    public PrioritizationModel ModelNamed(string name, int? version = null) => PrioritizationModel.FromJson((Latest(name, version) ?? throw new RuleViolationException(
        "project.unknown-model",
        $"The project has no model '{name}'{(version is { } number ? Sentence.Of($" of version {number}") : null)}. It has: {Models.Select(d => $"{d.Name} {d.Version}")}. Adopt it first.")).Json);

    private AdoptedModel? Latest(string name, int? version) => Models.LastOrDefault(d => d.Name == name && (version is null || d.Version == version));
}
