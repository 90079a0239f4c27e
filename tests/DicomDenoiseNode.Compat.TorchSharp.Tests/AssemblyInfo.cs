// The random generator and the number of threads belong to the process, as in PyTorch: tests run one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
