namespace RequirementsKit.Tests.Changes.Model;

/// <summary>Who lends the seats to whom: when it begins, counted from now, how long it takes, and in which stage only; null for both.</summary>
internal readonly record struct ModelDelegation(int From, int To, int AfterHours, int Hours, int? Stage)
{
    public static ModelDelegation Of(ModelCommand command) => new(
        command.Person, command.Number % ChangeModel.People, command.Number / 5 % 2 * 6, 1 + (command.Number / 10 % 3 * 12), command.Number / 30 % 4 is var stage && stage < 2 ? stage : null);
}
