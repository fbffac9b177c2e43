namespace ChangeBoard;

/// <summary>Prints headings and wrapped text within 100 columns.</summary>
internal static class Page
{
    private const int Width = 100;

    private static int _scene;

    public static void Scene(string title) => Console.WriteLine($"\n{++_scene,2}  {title}\n    {new string('─', title.Length)}");

    public static void Say(string text)
    {
        var line = "   ";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                Console.WriteLine(line);
                line = "     ";
            }

            line += " " + word;
        }

        Console.WriteLine(line);
    }
}
