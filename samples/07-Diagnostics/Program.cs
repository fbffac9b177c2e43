Console.WriteLine("Diagnostics");
