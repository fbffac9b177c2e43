using NodaTime.Text;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Tells what happened to a change request.</summary>
public static class ChangeHistory
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm'Z'");

    /// <summary>Tells each event in a line: when, who, what.</summary>
    /// <param name="events">The events in order; see <see cref="ChangeControl.HistoryAsync"/>.</param>
    /// <param name="language">The language.</param>
    /// <param name="nameOf">How somebody is called; the id by default.</param>
    /// <returns>The lines, times in UTC.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    public static IReadOnlyList<string> Tell(IEnumerable<DomainEvent> events, Language language = Language.English, Func<Actor, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var name = nameOf ?? (actor => actor.ToString());
        return [.. events.Select(e => $"{Minute.Format(e.At)} {name(e.By)}{(language == Language.Chinese ? "：" : ": ")}{ChangeTexts.Of(e, language, name)}")];
    }
}
