namespace RequirementsKit.Tests.Requirements;

/// <summary>What a caller is told who asked for what cannot be: the whole message, and the name of the argument.</summary>
internal static class Misuse
{
    public static void Told(string message, string parameter, Func<object?> call) => Check(message, parameter, Assert.ThrowsAny<ArgumentException>(call));

    public static async Task ToldAsync(string message, string parameter, Func<Task> call) => Check(message, parameter, await Assert.ThrowsAnyAsync<ArgumentException>(call));

    // An argument out of its range is followed by its value, in a line of its own.
    private static void Check(string message, string parameter, ArgumentException told) =>
        Assert.Equal(($"{message} (Parameter '{parameter}')", parameter), (told is ArgumentOutOfRangeException ? told.Message.Split(Environment.NewLine)[0] : told.Message, told.ParamName));
}
