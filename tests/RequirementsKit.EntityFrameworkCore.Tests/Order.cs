namespace RequirementsKit.EntityFrameworkCore.Tests;

internal sealed class Order
{
    public int Id { get; set; }

    public string Text { get; set; } = "";
}
