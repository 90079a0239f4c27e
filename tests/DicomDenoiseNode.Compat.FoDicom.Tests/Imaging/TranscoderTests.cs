// Data sets change their transfer syntax and nothing else.
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.NativeCodec;

namespace FellowOakDicom.Tests.Imaging;

public class TranscoderTests
{
    [Fact]
    public void Without_registration_there_is_RLE()
    {
        var codecs = new DefaultTranscoderManager();
        Assert.True(codecs.HasCodec(DicomTransferSyntax.RLELossless));
        Assert.True(codecs.CanTranscode(DicomTransferSyntax.RLELossless, DicomTransferSyntax.ExplicitVRBigEndian));
        Assert.False(codecs.CanTranscode(DicomTransferSyntax.JPEGProcess1, DicomTransferSyntax.ExplicitVRLittleEndian));
        Assert.Throws<DicomCodecException>(() => codecs.GetCodec(DicomTransferSyntax.JPEGProcess1));
    }

    [Fact]
    public void The_native_manager_has_every_managed_codec()
    {
        var codecs = new NativeTranscoderManager();
        foreach (DicomTransferSyntax syntax in (DicomTransferSyntax[])
            [
                DicomTransferSyntax.RLELossless, DicomTransferSyntax.JPEGProcess1, DicomTransferSyntax.JPEGProcess2_4, DicomTransferSyntax.JPEGProcess14,
                DicomTransferSyntax.JPEGProcess14SV1, DicomTransferSyntax.JPEGLSLossless, DicomTransferSyntax.JPEGLSNearLossless,
            ])
        {
            Assert.Equal(syntax, codecs.GetCodec(syntax).TransferSyntax);
        }
    }

    [Fact]
    public void Frames_go_to_RLE_and_come_back()
    {
        byte[][] frames = [.. Enumerable.Range(0, 3).Select(seed => Pixels.WalkSamples(60, 8, seed))];
        DicomDataset native = Pixels.With(Pixels.Description(DicomTransferSyntax.ExplicitVRLittleEndian, 10, 6), frames);
        DicomDataset encoded = native.Clone(DicomTransferSyntax.RLELossless);
        Assert.Equal(DicomTransferSyntax.RLELossless, encoded.InternalTransferSyntax);
        Assert.Equal(3, encoded.GetDicomItem<DicomFragmentSequence>(DicomTag.PixelData)!.Fragments.Count);
        DicomDataset decoded = encoded.Clone(DicomTransferSyntax.ImplicitVRLittleEndian);
        for (int frame = 0; frame < 3; frame++)
            Assert.Equal(frames[frame], Pixels.Frame(decoded, frame));
        Assert.Equal(frames[1], new DicomTranscoder(DicomTransferSyntax.RLELossless, DicomTransferSyntax.ExplicitVRLittleEndian).DecodeFrame(encoded, 1).Data);
        Assert.Equal(frames[0], Pixels.Frame(native));
    }

    [Fact]
    public void A_file_is_transcoded_with_its_meta_information()
    {
        DicomFile file = new DicomFile(Pixels.Walk(9, 9)).Clone(DicomTransferSyntax.RLELossless);
        Assert.Equal(DicomTransferSyntax.RLELossless, file.FileMetaInfo.TransferSyntax);
        using var stream = new MemoryStream();
        file.Save(stream);
        stream.Position = 0;
        DicomDataset read = DicomFile.Open(stream).Dataset;
        Assert.Equal(Pixels.Frame(Pixels.Walk(9, 9)), Pixels.Frame(read.Clone(DicomTransferSyntax.ExplicitVRLittleEndian)));
    }

    [Fact]
    public void A_data_set_without_pixels_only_changes_its_label()
    {
        var dataset = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian).AddOrUpdate(DicomTag.PatientID, "X");
        DicomDataset copy = dataset.Clone(DicomTransferSyntax.JPEGProcess1);
        Assert.Equal("X", copy.GetSingleValue<string>(DicomTag.PatientID));
        Assert.Equal(DicomTransferSyntax.JPEGProcess1, copy.InternalTransferSyntax);
    }
}
