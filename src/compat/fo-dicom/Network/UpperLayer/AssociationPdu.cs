// A-ASSOCIATE-RQ and A-ASSOCIATE-AC to and from a DicomAssociation (PS3.8, 9.3.2 and 9.3.3).
using System.Globalization;

namespace FellowOakDicom.Network.UpperLayer;

internal static class AssociationPdu
{
    /// <summary>The DICOM application context name (PS3.7, A.2.1).</summary>
    public const string ApplicationContextName = "1.2.840.10008.3.1.1.1";

    private const ushort ProtocolVersion = 1;

    public static ReadOnlyMemory<byte> WriteRequest(DicomAssociation association, uint maximumLength)
    {
        var pdu = Begin(PduType.AssociateRequest, association);
        foreach (var context in association.PresentationContexts)
        {
            pdu.Item(PduItem.PresentationContextRequest, () =>
            {
                pdu.Byte(context.ID);
                pdu.Zeros(3);
                pdu.TextItem(PduItem.AbstractSyntax, context.AbstractSyntax.UID);
                foreach (var syntax in context.GetTransferSyntaxes())
                    pdu.TextItem(PduItem.TransferSyntax, syntax.UID.UID);
            });
        }

        pdu.Item(PduItem.UserInformation, () =>
        {
            WriteIdentity(pdu, maximumLength);
            if (association.MaxAsyncOpsInvoked != 1 || association.MaxAsyncOpsPerformed != 1)
                WriteWindow(pdu, association);
            pdu.TextItem(PduItem.ImplementationVersion, DicomImplementation.Version);
            foreach (var context in association.PresentationContexts.Where(c => c.UserRole.HasValue || c.ProviderRole.HasValue))
                WriteRoles(pdu, context);
        });
        return pdu.Close();
    }

    public static ReadOnlyMemory<byte> WriteAccept(DicomAssociation association, uint maximumLength)
    {
        var pdu = Begin(PduType.AssociateAccept, association);
        foreach (var context in association.PresentationContexts)
        {
            pdu.Item(PduItem.PresentationContextAccept, () =>
            {
                // A context that nobody judged is refused, by the provider and without a reason (PS3.8, Table 9-18).
                var result = context.Result == DicomPresentationContextResult.Proposed ? DicomPresentationContextResult.RejectNoReason : context.Result;
                pdu.Byte(context.ID);
                pdu.Byte(0);
                pdu.Byte((byte)result);
                pdu.Byte(0);

                // Exactly one transfer syntax is required, though not significant where the context is refused (PS3.8, 9.3.3.2.1).
                var syntax = context.AcceptedTransferSyntax ?? context.GetTransferSyntaxes().FirstOrDefault();
                pdu.TextItem(PduItem.TransferSyntax, (syntax ?? DicomTransferSyntax.ImplicitVRLittleEndian).UID.UID);
            });
        }

        pdu.Item(PduItem.UserInformation, () =>
        {
            WriteIdentity(pdu, maximumLength);
            if (association.WindowProposed)
                WriteWindow(pdu, association);
            pdu.TextItem(PduItem.ImplementationVersion, DicomImplementation.Version);
        });
        return pdu.Close();
    }

    /// <exception cref="InvalidPduException">A field breaks PS3.8.</exception>
    public static AssociationRequest ReadRequest(ReadOnlySpan<byte> body)
    {
        var items = new PduItems(body);
        var version = items.UInt16();
        items.UInt16();
        var called = items.Text(PduSize.AETitle);
        var calling = items.Text(PduSize.AETitle);
        items.Take(32);

        var association = new DicomAssociation(calling, called);
        var roles = new Dictionary<string, (bool User, bool Provider)>();
        var applicationContext = "";
        while (!items.IsEmpty)
        {
            var item = items.Item(out var type);
            switch (type)
            {
                case PduItem.ApplicationContext: applicationContext = PduItems.AsText(item); break;
                case PduItem.PresentationContextRequest: association.PresentationContexts.Add(ReadProposal(item, association)); break;
                case PduItem.UserInformation: ReadUserInformation(item, association, roles); break;
            }
        }

        foreach (var context in association.PresentationContexts)
        {
            if (roles.TryGetValue(context.AbstractSyntax.UID, out var role))
                (context.UserRole, context.ProviderRole) = (role.User, role.Provider);
        }

        return new AssociationRequest(association, (version & ProtocolVersion) != 0, applicationContext == ApplicationContextName);
    }

    /// <summary>Takes the peer's answers into the association that was proposed.</summary>
    /// <exception cref="InvalidPduException">A field breaks PS3.8, or a context is answered that was not proposed.</exception>
    public static void ReadAccept(ReadOnlySpan<byte> body, DicomAssociation association)
    {
        var items = new PduItems(body);
        items.Take(PduSize.AssociationFixedBody);

        // No window in the answer means one operation at a time (PS3.7, D.3.3.3).
        (association.MaxAsyncOpsInvoked, association.MaxAsyncOpsPerformed) = (1, 1);
        while (!items.IsEmpty)
        {
            var item = items.Item(out var type);
            switch (type)
            {
                case PduItem.PresentationContextAccept: ReadAnswer(item, association); break;
                case PduItem.UserInformation: ReadUserInformation(item, association, roles: null); break;
            }
        }
    }

    private static PduBuilder Begin(PduType type, DicomAssociation association)
    {
        var pdu = new PduBuilder(type);
        pdu.UInt16(ProtocolVersion);
        pdu.UInt16(0);
        pdu.AETitle(association.CalledAE);
        pdu.AETitle(association.CallingAE);
        pdu.Zeros(32);
        pdu.TextItem(PduItem.ApplicationContext, ApplicationContextName);
        return pdu;
    }

    private static void WriteIdentity(PduBuilder pdu, uint maximumLength)
    {
        pdu.Item(PduItem.MaximumLength, () => pdu.UInt32(maximumLength));
        pdu.TextItem(PduItem.ImplementationClass, DicomImplementation.ClassUID.UID);
    }

    private static void WriteWindow(PduBuilder pdu, DicomAssociation association) =>
        pdu.Item(PduItem.AsynchronousOperationsWindow, () =>
        {
            pdu.UInt16((ushort)association.MaxAsyncOpsInvoked);
            pdu.UInt16((ushort)association.MaxAsyncOpsPerformed);
        });

    private static void WriteRoles(PduBuilder pdu, DicomPresentationContext context) =>
        pdu.Item(PduItem.RoleSelection, () =>
        {
            pdu.UInt16((ushort)context.AbstractSyntax.UID.Length);
            pdu.Text(context.AbstractSyntax.UID);
            pdu.Byte(context.UserRole == true ? (byte)1 : (byte)0);
            pdu.Byte(context.ProviderRole == true ? (byte)1 : (byte)0);
        });

    private static DicomPresentationContext ReadProposal(ReadOnlySpan<byte> bytes, DicomAssociation association)
    {
        var items = new PduItems(bytes);
        var id = items.Byte();
        items.Take(3);
        if (id % 2 == 0 || association.PresentationContexts[id] is not null)
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, $"Presentation context ID {id.ToString(CultureInfo.InvariantCulture)} is even or came twice.");

        DicomPresentationContext? context = null;
        while (!items.IsEmpty)
        {
            var item = items.Item(out var type);
            if (type == PduItem.AbstractSyntax)
                context ??= new DicomPresentationContext(id, Uids.Abstract(PduItems.AsText(item)));
            else if (type == PduItem.TransferSyntax)
                context?.AddTransferSyntax(Uids.Transfer(PduItems.AsText(item)));
        }

        return context ?? throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "A presentation context names no abstract syntax.");
    }

    private static void ReadAnswer(ReadOnlySpan<byte> bytes, DicomAssociation association)
    {
        var items = new PduItems(bytes);
        var id = items.Byte();
        items.Take(1);
        var result = (DicomPresentationContextResult)items.Byte();
        items.Take(1);
        var context = association.PresentationContexts[id]
            ?? throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, $"Presentation context ID {id.ToString(CultureInfo.InvariantCulture)} was not proposed.");
        if (result != DicomPresentationContextResult.Accept)
        {
            context.SetResult(result);
            return;
        }

        while (!items.IsEmpty)
        {
            var item = items.Item(out var type);
            if (type != PduItem.TransferSyntax)
                continue;
            var accepted = Uids.Transfer(PduItems.AsText(item));
            if (!context.HasTransferSyntax(accepted))
                throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, $"Transfer syntax {accepted.UID.UID} was not proposed.");
            context.SetResult(result, accepted);
            return;
        }

        throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "An accepted presentation context names no transfer syntax.");
    }

    private static void ReadUserInformation(ReadOnlySpan<byte> bytes, DicomAssociation association, Dictionary<string, (bool User, bool Provider)>? roles)
    {
        var items = new PduItems(bytes);
        while (!items.IsEmpty)
        {
            var content = items.Item(out var type);
            var item = new PduItems(content);
            switch (type)
            {
                case PduItem.MaximumLength:
                    association.MaximumPDULength = item.UInt32();
                    break;
                case PduItem.ImplementationClass:
                    association.RemoteImplementationClassUID = Uids.Abstract(PduItems.AsText(content));
                    break;
                case PduItem.ImplementationVersion:
                    association.RemoteImplementationVersion = PduItems.AsText(content);
                    break;
                case PduItem.AsynchronousOperationsWindow:
                    association.MaxAsyncOpsInvoked = item.UInt16();
                    association.MaxAsyncOpsPerformed = item.UInt16();
                    association.WindowProposed = true;
                    break;
                case PduItem.RoleSelection when roles is not null:
                    var uid = item.Text(item.UInt16());
                    roles[uid] = (item.Byte() != 0, item.Byte() != 0);
                    break;
            }
        }
    }
}

/// <summary>What an A-ASSOCIATE-RQ asks for, and whether it asks in a way that may be answered at all.</summary>
/// <param name="VersionSupported">Bit 0 of the protocol version is set (PS3.8, 9.3.2).</param>
/// <param name="ContextSupported">The application context is DICOM's.</param>
internal sealed record AssociationRequest(DicomAssociation Association, bool VersionSupported, bool ContextSupported);
