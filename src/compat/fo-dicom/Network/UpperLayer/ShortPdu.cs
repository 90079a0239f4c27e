// The four PDUs of fixed size: A-ASSOCIATE-RJ, A-RELEASE-RQ, A-RELEASE-RP, A-ABORT (PS3.8, 9.3.4 to 9.3.8).
namespace FellowOakDicom.Network.UpperLayer;

internal static class ShortPdu
{
    public static ReadOnlyMemory<byte> Reject(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason) =>
        Write(PduType.AssociateReject, (byte)result, (byte)source, (byte)((int)reason & 0x0F));

    public static ReadOnlyMemory<byte> ReleaseRequest() => Write(PduType.ReleaseRequest, 0, 0, 0);

    public static ReadOnlyMemory<byte> ReleaseResponse() => Write(PduType.ReleaseResponse, 0, 0, 0);

    public static ReadOnlyMemory<byte> Abort(DicomAbortSource source, DicomAbortReason reason) =>
        Write(PduType.Abort, 0, (byte)source, (byte)reason);

    public static (DicomRejectResult Result, DicomRejectSource Source, DicomRejectReason Reason) ReadReject(ReadOnlySpan<byte> body) =>
        ((DicomRejectResult)body[1], (DicomRejectSource)body[2], (DicomRejectReason)((body[2] << 4) | (body[3] & 0x0F)));

    public static (DicomAbortSource Source, DicomAbortReason Reason) ReadAbort(ReadOnlySpan<byte> body) =>
        ((DicomAbortSource)body[2], (DicomAbortReason)body[3]);

    private static ReadOnlyMemory<byte> Write(PduType type, byte second, byte third, byte fourth) =>
        new byte[] { (byte)type, 0, 0, 0, 0, PduSize.ShortBody, 0, second, third, fourth };
}
