Console.WriteLine("ChangeBoard");
