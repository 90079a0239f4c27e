// The threads of one denoiser: each step's items are shared out, and nobody begins the next step early.
namespace DicomDenoiseNode.Denoising;

/// <summary>Runs numbered steps of independent items on a fixed set of threads of its own; the caller's thread is one of them.</summary>
internal sealed class StepCrew : IDisposable
{
    private readonly Thread[] threads;
    private readonly Barrier barrier;
    private readonly Action<int, int> run;
    private int steps;
    private int items;
    private int step;
    private int next;
    private bool ended;

    /// <param name="count">Threads, the caller's included.</param>
    /// <param name="run">Called with step and item; must not throw.</param>
    public StepCrew(int count, Action<int, int> run)
    {
        this.run = run;
        barrier = new Barrier(count, _ =>
        {
            step++;
            next = 0;
        });
        threads = new Thread[count - 1];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Serve) { IsBackground = true, Name = $"denoise {i + 2}" };
            threads[i].Start();
        }
    }

    public int Count => threads.Length + 1;

    /// <summary>Runs every item of step 0, then every item of step 1, and so on; returns when all are done. One caller at a time.</summary>
    public void Run(int stepCount, int itemsPerStep)
    {
        steps = stepCount;
        items = itemsPerStep;
        // The barrier that starts the crew is what takes the step to 0.
        step = -1;
        barrier.SignalAndWait();
        Work();
    }

    public void Dispose()
    {
        if (ended)
            return;
        ended = true;
        barrier.SignalAndWait();
        foreach (Thread thread in threads)
            thread.Join();
        barrier.Dispose();
    }

    private void Serve()
    {
        while (true)
        {
            barrier.SignalAndWait();
            if (ended)
                return;
            Work();
        }
    }

    private void Work()
    {
        for (int remaining = steps; remaining > 0; remaining--)
        {
            int item;
            while ((item = Interlocked.Increment(ref next) - 1) < items)
                run(step, item);
            barrier.SignalAndWait();
        }
    }
}
