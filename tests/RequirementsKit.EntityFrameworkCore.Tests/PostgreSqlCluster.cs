using System.Diagnostics;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>A private cluster of PostgreSQL in a temporary folder, reached by a socket only; started once for all tests when the binaries are there, stopped at the end.</summary>
internal sealed class PostgreSqlCluster
{
    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        .. Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")) : [],
    ];

    private static readonly Lazy<PostgreSqlCluster> Started = new(() => new());

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"rk-{Path.GetRandomFileName()}");

    private readonly string? _control;

    private PostgreSqlCluster()
    {
        if (OperatingSystem.IsWindows())
        {
            ReasonToSkip = "The private cluster needs a Unix socket.";
            return;
        }

        if (Find("initdb") is not { } initdb || Find("pg_ctl") is not { } control)
        {
            ReasonToSkip = "PostgreSQL is not installed: initdb and pg_ctl were not found on the path or in /usr/lib/postgresql.";
            return;
        }

        var data = Path.Combine(_folder, "data");
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root; Debian's package brings a user for it.
            Run("chown", "postgres", _folder);
        }

        try
        {
            Run(initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
            Run(control, "-D", data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses='' -c max_connections=200 -c fsync=off", "start");
        }
        catch (InvalidOperationException problem)
        {
            ReasonToSkip = problem.Message;
            return;
        }

        _control = control;
    }

    public static PostgreSqlCluster Instance => Started.Value;

    public string? ReasonToSkip { get; }

    public string ConnectionString => $"Host={_folder};Username=postgres;Pooling=true";

    public static void Stop()
    {
        if (Started is { IsValueCreated: true, Value: { _control: { } control, _folder: var folder } })
        {
            Run(control, "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find(string program) => Folders.Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);

    private static void Run(string program, params string[] arguments)
    {
        if (Environment.UserName == "root" && program != "chown")
        {
            arguments = ["-u", "postgres", "--", program, .. arguments];
            program = "runuser";
        }

        // Output is not redirected: a server that pg_ctl leaves behind would keep the pipe open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL could not be started: {program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
