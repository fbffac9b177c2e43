using RequirementsKit.Tests.Changes.Model;

namespace RequirementsKit.Reliability;

/// <summary>G1: random commands on a change request do what a naive model of the workflow does, compared after every command.</summary>
internal static class ModelWalks
{
    private const int StepsOfAWalk = 120;
    private const int Draws = 8;

    public static Task<string> RunAsync(Campaign campaign)
    {
        var random = new Random(campaign.Seed);
        var (accepted, unchanged, refused) = (0L, 0L, 0L);
        var walk = new ChangeWalk(ModelRules.Plain);
        foreach (var number in campaign.Rounds())
        {
            var (at, step) = Math.DivRem(number, StepsOfAWalk);
            if (step == 0)
            {
                walk = new(ModelRules.Of(at % ModelRules.Count));
            }

            // Most walks begin in review, since most of the rules are about it.
            var command = step == 0 && random.Next(10) != 0 ? new(ModelCommandKind.Submit, 0, 0) : Drawn(walk, random);
            var done = walk.Do(command, (sbyte)random.Next(sbyte.MinValue, sbyte.MaxValue + 1));
            Finding.Unless(done.Workflow == done.Model, $"walk {at}, step {step}, {command}: the workflow is '{done.Workflow}', the model '{done.Model}'");
            unchanged += done.IsUnchanged ? 1 : 0;
            accepted += done.IsAccepted && !done.IsUnchanged ? 1 : 0;
            refused += done.IsAccepted ? 0 : 1;
        }

        return Task.FromResult($"{accepted} commands accepted, {unchanged} unchanged, {refused} refused, every one as the model does it");
    }

    /// <summary>Any command; every other time one that is likely to be accepted, so that a walk gets far.</summary>
    private static ModelCommand Drawn(ChangeWalk walk, Random random)
    {
        var draws = random.Next(2) * Draws;
        var command = Any();
        for (var i = 0; i < draws && !walk.Accepts(command); i++)
        {
            command = Any();
        }

        return command;

        ModelCommand Any() => ModelCommand.Of((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
    }
}
