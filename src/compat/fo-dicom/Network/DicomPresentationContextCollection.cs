// The presentation contexts of one association, by ID; gives new ones their IDs.
using System.Collections;

namespace FellowOakDicom.Network;

/// <summary>At most 128 contexts: IDs are odd bytes (PS3.8, 9.3.2.2).</summary>
public class DicomPresentationContextCollection : ICollection<DicomPresentationContext>
{
    /// <summary>How many contexts an association can have.</summary>
    internal const int Capacity = 128;

    private readonly SortedDictionary<byte, DicomPresentationContext> _contexts = [];

    /// <summary>The context with an ID, or null.</summary>
    public DicomPresentationContext? this[byte id] => _contexts.GetValueOrDefault(id);

    /// <inheritdoc/>
    public int Count => _contexts.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>Proposes a context under the next free ID.</summary>
    public void Add(DicomUID abstractSyntax, params DicomTransferSyntax[] transferSyntaxes) => Add(abstractSyntax, null, null, transferSyntaxes);

    /// <summary>Proposes a context with roles under the next free ID.</summary>
    /// <exception cref="DicomNetworkException">All 128 IDs are taken.</exception>
    public void Add(DicomUID abstractSyntax, bool? userRole, bool? providerRole, params DicomTransferSyntax[] transferSyntaxes)
    {
        var context = new DicomPresentationContext(NextId(), abstractSyntax, userRole, providerRole);
        foreach (var syntax in transferSyntaxes)
            context.AddTransferSyntax(syntax);
        Add(context);
    }

    /// <inheritdoc/>
    public void Add(DicomPresentationContext item) => _contexts.Add(item.ID, item);

    /// <summary>
    /// Proposes what a request needs. A C-STORE proposes its own transfer syntax in a context of its own, so that the peer cannot
    /// prefer another over it; the additional ones and, unless omitted, Implicit VR Little Endian share a second.
    /// </summary>
    public void AddFromRequest(DicomRequest request)
    {
        foreach (var (abstractSyntax, transferSyntaxes) in Needs(request))
        {
            if (!Holds(abstractSyntax, transferSyntaxes))
                Add(abstractSyntax, transferSyntaxes);
        }
    }

    /// <inheritdoc/>
    public void Clear() => _contexts.Clear();

    /// <inheritdoc/>
    public bool Contains(DicomPresentationContext item) => _contexts.ContainsValue(item);

    /// <inheritdoc/>
    public void CopyTo(DicomPresentationContext[] array, int arrayIndex) => _contexts.Values.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public bool Remove(DicomPresentationContext item) => Contains(item) && _contexts.Remove(item.ID);

    /// <inheritdoc/>
    public IEnumerator<DicomPresentationContext> GetEnumerator() => _contexts.Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether <see cref="AddFromRequest"/> has the IDs it would take.</summary>
    internal bool HasRoomFor(DicomRequest request) =>
        Count + Needs(request).Count(need => !Holds(need.AbstractSyntax, need.TransferSyntaxes)) <= Capacity;

    /// <summary>Whether all that <see cref="AddFromRequest"/> would propose is proposed.</summary>
    internal bool Covers(DicomRequest request) => Needs(request).All(need => Holds(need.AbstractSyntax, need.TransferSyntaxes));

    private bool Holds(DicomUID abstractSyntax, DicomTransferSyntax[] transferSyntaxes) =>
        _contexts.Values.Any(context => context.AbstractSyntax == abstractSyntax && context.GetTransferSyntaxes().SequenceEqual(transferSyntaxes));

    private static IEnumerable<(DicomUID AbstractSyntax, DicomTransferSyntax[] TransferSyntaxes)> Needs(DicomRequest request)
    {
        if (request is not DicomCStoreRequest store)
        {
            yield return request.PresentationContext is { } own
                ? (own.AbstractSyntax, [.. own.GetTransferSyntaxes()])
                : (request.SOPClassUID, [DicomTransferSyntax.ImplicitVRLittleEndian]);
            yield break;
        }

        // Who takes the deflated syntax is to take the plain one too, PS3.5 A.5.
        yield return (store.SOPClassUID, store.TransferSyntax.IsDeflate ? [store.TransferSyntax, DicomTransferSyntax.ExplicitVRLittleEndian] : [store.TransferSyntax]);

        IEnumerable<DicomTransferSyntax> others = store.AdditionalTransferSyntaxes ?? [];
        if (store.OmitImplicitVrTransferSyntaxInAssociationRequest && !store.TransferSyntax.IsLossy && store.TransferSyntax != DicomTransferSyntax.ImplicitVRLittleEndian)
            throw new InvalidOperationException("The default transfer syntax may be left out for objects compressed with loss only.");
        if (!store.OmitImplicitVrTransferSyntaxInAssociationRequest)
            others = others.Append(DicomTransferSyntax.ImplicitVRLittleEndian);
        var second = others.Where(syntax => syntax != store.TransferSyntax).Distinct().ToArray();
        if (second.Length > 0)
            yield return (store.SOPClassUID, second);
    }

    private byte NextId()
    {
        for (var id = 1; id <= byte.MaxValue; id += 2)
        {
            if (!_contexts.ContainsKey((byte)id))
                return (byte)id;
        }

        throw new DicomNetworkException($"An association has at most {Capacity} presentation contexts.");
    }
}
