// UIDs are functions of what an object was made from.
using System.Numerics;
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class DerivedUidTests
{
    private static readonly ModelIdentity _model = new("ffdnet", "1", "00ff", new SigmaScale(1, 1));

    [Fact]
    public void The_same_source_model_and_settings_give_the_same_uid()
    {
        Assert.Equal(DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings()), DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings()));
        Assert.Equal(DerivedUid.Series("1.2", _model, new FrameSettings()), DerivedUid.Series("1.2", _model, new FrameSettings()));
    }

    [Fact]
    public void Whatever_changes_pixels_changes_the_uid()
    {
        string[] uids =
        [
            DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings()),
            DerivedUid.Instance("1.2.4", "aa", _model, new FrameSettings()),
            DerivedUid.Instance("1.2.3", "ab", _model, new FrameSettings()),
            DerivedUid.Instance("1.2.3", "aa", _model with { Digest = "00fe" }, new FrameSettings()),
            DerivedUid.Instance("1.2.3", "aa", _model with { Calibration = new SigmaScale(1, 1.6f) }, new FrameSettings()),
            DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings { Strength = 0.5 }),
            DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings { SigmaScale = 1.1 }),
            DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings { SigmaGreyLevels = 25 }),
            DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings { Regions = RegionPolicy.WholeFrame }),
            DerivedUid.Series("1.2.3", _model, new FrameSettings()),
        ];
        Assert.Equal(uids.Length, uids.Distinct().Count());
    }

    [Fact]
    public void How_an_object_is_encoded_does_not_change_its_uid() => Assert.Equal(
        DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings()),
        DerivedUid.Instance("1.2.3", "aa", _model, new FrameSettings { Syntax = FellowOakDicom.DicomTransferSyntax.RLELossless, Regions = RegionPolicy.Declared }));

    [Fact]
    public void A_uid_is_a_decimal_uuid_of_version_eight_under_2_25()
    {
        for (int i = 0; i < 200; i++)
        {
            string uid = DerivedUid.Series($"1.2.{i}", _model, new FrameSettings());
            Assert.StartsWith("2.25.", uid, StringComparison.Ordinal);
            Assert.True(uid.Length <= 64 && uid[5] != '0');
            // The version is bits 76 to 79 of the 128, the variant bits 62 and 63 (RFC 9562).
            BigInteger uuid = BigInteger.Parse(uid[5..]);
            Assert.Equal(8, (int)(uuid >> 76 & 0xF));
            Assert.Equal(2, (int)(uuid >> 62 & 3));
        }
    }
}
