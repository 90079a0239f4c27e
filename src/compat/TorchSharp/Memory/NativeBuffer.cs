// One block of native memory behind tensors: counted, and returned to the pool when the last user lets go.
using System.Runtime.InteropServices;

namespace TorchSharp.Memory;

/// <summary>A block of 64-byte aligned native memory, shared by every tensor that views it.</summary>
internal sealed unsafe class NativeBuffer
{
    private int users = 1;

    internal NativeBuffer(byte* address, long bytes, long capacity)
    {
        Address = address;
        Bytes = bytes;
        Capacity = capacity;
    }

    internal byte* Address { get; private set; }

    internal long Bytes { get; }

    internal long Capacity { get; }

    internal bool IsExclusive => Volatile.Read(ref users) == 1;

    internal float* Floats => (float*)Address;

    /// <summary>How often an operation in place has changed the values.</summary>
    internal int Version { get; set; }

    internal NativeBuffer AddUser()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) != 0)
            return;
        BufferPool.Return(Address, Capacity);
        Address = null;
    }
}

/// <summary>Keeps released blocks by size, so that a training step allocates nothing after its first run.</summary>
/// <remarks>A fresh block of several megabytes costs a page fault every 4 KiB; a training step would spend a third of its time there.</remarks>
internal static unsafe class BufferPool
{
    private const int Alignment = 64;

    // Blocks kept for reuse never exceed this many bytes in all; beyond it they go back to the system.
    private const long LargestReserve = 4L << 30;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<long, Stack<nint>> Reserve = [];
    private static long reservedBytes;

    internal static NativeBuffer Rent(long bytes)
    {
        long capacity = Math.Max(Alignment, (bytes + Alignment - 1) / Alignment * Alignment);
        lock (Gate)
        {
            if (Reserve.TryGetValue(capacity, out var blocks) && blocks.TryPop(out nint block))
            {
                reservedBytes -= capacity;
                return new NativeBuffer((byte*)block, bytes, capacity);
            }
        }
        return new NativeBuffer((byte*)NativeMemory.AlignedAlloc((nuint)capacity, Alignment), bytes, capacity);
    }

    internal static NativeBuffer RentFloats(long count) => Rent(count * sizeof(float));

    internal static void Return(byte* address, long capacity)
    {
        lock (Gate)
        {
            if (reservedBytes + capacity <= LargestReserve)
            {
                if (!Reserve.TryGetValue(capacity, out var blocks))
                    Reserve[capacity] = blocks = new Stack<nint>();
                blocks.Push((nint)address);
                reservedBytes += capacity;
                return;
            }
        }
        NativeMemory.AlignedFree(address);
    }
}
