namespace RequirementsKit.Tests.Shared;

/// <summary>Something of which one call, counted from 1, is answered later from another thread, as a database would; all others are answered at once.</summary>
internal interface ISlowCalls
{
    int Calls { get; }

    void SlowDown(int call);
}
