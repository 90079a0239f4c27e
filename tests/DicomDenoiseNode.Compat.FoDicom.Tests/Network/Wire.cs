// PDUs as bytes, written from PS3.8 and PS3.7 without the code under test.
using System.Buffers.Binary;
using System.Text;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

/// <summary>One proposed context: ID, abstract syntax, transfer syntaxes.</summary>
public sealed record Proposal(byte Id, string AbstractSyntax, params string[] TransferSyntaxes);

public static class Wire
{
    public const string Verification = "1.2.840.10008.1.1";
    public const string UltrasoundImage = "1.2.840.10008.5.1.4.1.1.6.1";
    public const string UltrasoundMultiframe = "1.2.840.10008.5.1.4.1.1.3.1";
    public const string CT = "1.2.840.10008.5.1.4.1.1.2";
    public const string ImplicitLittle = "1.2.840.10008.1.2";
    public const string ExplicitLittle = "1.2.840.10008.1.2.1";
    public const string Rle = "1.2.840.10008.1.2.5";
    public const string ApplicationContext = "1.2.840.10008.3.1.1.1";

    public static byte[] Pdu(byte type, params byte[][] body)
    {
        var content = Join(body);
        return Join([type, 0], Big32((uint)content.Length), content);
    }

    public static byte[] AssociateRequest(params Proposal[] contexts) => AssociateRequest("STORE", "SCANNER", 16384, contexts);

    public static byte[] AssociateRequest(string called, string calling, uint maximumLength, params Proposal[] contexts) =>
        Pdu(1, AssociateBody(1, ApplicationContext, called, calling, maximumLength, [.. contexts.Select(ProposalItem)]));

    public static byte[] AssociateBody(ushort version, string applicationContext, string called, string calling, uint maximumLength, params byte[][] contextItems) => Join(
        Big16(version),
        [0, 0],
        Encoding.ASCII.GetBytes(called.PadRight(16)),
        Encoding.ASCII.GetBytes(calling.PadRight(16)),
        new byte[32],
        Item(0x10, Encoding.ASCII.GetBytes(applicationContext)),
        Join(contextItems),
        Item(0x50, Item(0x51, Big32(maximumLength)), Item(0x52, "1.2.3.4"u8.ToArray()), Item(0x55, "PARROT"u8.ToArray())));

    public static byte[] ProposalItem(Proposal context) => Item(
        0x20,
        [context.Id, 0, 0, 0],
        Item(0x30, Encoding.ASCII.GetBytes(context.AbstractSyntax)),
        Join([.. context.TransferSyntaxes.Select(syntax => Item(0x40, Encoding.ASCII.GetBytes(syntax)))]));

    /// <summary>Accepts every context of a request in the transfer syntax given.</summary>
    public static byte[] AssociateAccept(uint maximumLength, string transferSyntax, params byte[] ids) => Pdu(2, AssociateBody(
        1, ApplicationContext, "STORE", "SCANNER", maximumLength,
        [.. ids.Select(id => Answer(id, 0, transferSyntax))]));

    public static byte[] Answer(byte id, byte result, string transferSyntax) =>
        Item(0x21, [id, 0, result, 0], Item(0x40, Encoding.ASCII.GetBytes(transferSyntax)));

    public static byte[] Item(byte type, params byte[][] content)
    {
        var bytes = Join(content);
        return Join([type, 0], Big16((ushort)bytes.Length), bytes);
    }

    public static byte[] Data(params byte[][] pdvs) => Pdu(4, pdvs);

    public static byte[] Pdv(byte contextId, bool isCommand, bool isLast, byte[] fragment) =>
        Join(Big32((uint)fragment.Length + 2), [contextId, (byte)((isCommand ? 1 : 0) | (isLast ? 2 : 0))], fragment);

    public static byte[] EchoRequest(byte contextId, ushort messageId = 1) =>
        Data(Pdv(contextId, true, true, Command(Uid(0x0002, Verification), Us(0x0100, 0x0030), Us(0x0110, messageId), Us(0x0800, 0x0101))));

    public static byte[] StoreCommand(string sopClass, string sopInstance, ushort messageId = 1) => Command(
        Uid(0x0002, sopClass), Us(0x0100, 0x0001), Us(0x0110, messageId), Us(0x0700, 0), Us(0x0800, 0x0102), Uid(0x1000, sopInstance));

    public static byte[] Response(ushort commandField, ushort messageId, ushort status) =>
        Command(Us(0x0100, commandField), Us(0x0120, messageId), Us(0x0800, 0x0101), Us(0x0900, status));

    public static byte[] Command(params byte[][] elements)
    {
        var content = Join(elements);
        return Join(Element(0x0000, BitConverter.GetBytes(content.Length)), content);
    }

    public static byte[] Us(ushort element, ushort value) => Element(element, BitConverter.GetBytes(value));

    public static byte[] Uid(ushort element, string value) => Element(element, Encoding.ASCII.GetBytes(value.Length % 2 == 0 ? value : value + "\0"));

    public static byte[] Element(ushort element, byte[] value) => Join([0, 0], BitConverter.GetBytes(element), BitConverter.GetBytes(value.Length), value);

    /// <summary>A value of a command element, found by walking the command set; null where absent.</summary>
    public static byte[]? Value(byte[] command, ushort element)
    {
        for (var at = 0; at + 8 <= command.Length;)
        {
            var length = BitConverter.ToInt32(command, at + 4);
            if (BitConverter.ToUInt16(command, at + 2) == element)
                return command[(at + 8)..(at + 8 + length)];
            at += 8 + length;
        }

        return null;
    }

    public static ushort Number(byte[] command, ushort element) => BitConverter.ToUInt16(Value(command, element)!);

    public static byte[] Join(params byte[][] parts) => parts.SelectMany(part => part).ToArray();

    public static byte[] Big16(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Big32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
