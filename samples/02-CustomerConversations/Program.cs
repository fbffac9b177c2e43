Console.WriteLine("CustomerConversations");
