namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>Lets one request be applied in the middle of a command on the other, before each of its transactions: the end must be one that some order of the two gives.</summary>
internal sealed class PairRaces(PairWorld world)
{
    /// <summary>Gets how many races were run.</summary>
    public long Runs { get; private set; }

    /// <summary>Gets how many of them ended in a conflict, which stores nothing.</summary>
    public long Conflicts { get; private set; }

    /// <summary>Races one command with the application of the other request; gives what is broken, or null. A command that is refused either way does not race.</summary>
    public async Task<string?> BrokenAsync(Snapshot start, PairCommand command)
    {
        var apply = new PairCommand(1 - command.Request, PairCommandKind.Apply);
        var applied = await EndAsync(start, apply);
        var first = await EndAsync(start, command, apply);
        var last = await EndAsync(start, apply, command);
        if (first.Answers[0] == PairAnswer.Refused && last.Answers[1] == PairAnswer.Refused)
        {
            return null;
        }

        for (var call = 1; ; call++)
        {
            var answer = PairAnswer.Refused;
            world.Store.Content = start;
            if (!await world.Store.InterruptedAsync(call, () => world.DoAsync(apply), async () => answer = await world.DoAsync(command)))
            {
                return null;
            }

            Runs++;
            Conflicts += answer == PairAnswer.Conflict ? 1 : 0;
            var raced = PairShape.Of(await world.ViewAsync());

            // An impact may look older than it is, since its version is read before its links; never newer.
            var fits = answer != PairAnswer.Done ? raced == applied.Shape
                : raced == first.Shape || (last.Answers[1] == PairAnswer.Done && (raced == last.Shape || raced == last.Shape with { LinksSince = first.Shape.LinksSince }));
            if (!fits)
            {
                return $"I26: {command} is {answer} with the other request applied before its transaction {call}, which ends as no order of the two does";
            }
        }
    }

    private async Task<(IReadOnlyList<PairAnswer> Answers, PairShape Shape, PairView View)> EndAsync(Snapshot start, params PairCommand[] commands)
    {
        world.Store.Content = start;
        var answers = new List<PairAnswer>();
        foreach (var command in commands)
        {
            answers.Add(await world.DoAsync(command));
        }

        var view = await world.ViewAsync();
        return (answers, PairShape.Of(view), view);
    }
}
