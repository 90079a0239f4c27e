// PNG both ways: every kind of file is read as it was meant, and damaged files are refused.
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Compat.ImageSharp.Tests;

public class PngTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(300, 211)]
    public void Gray_pixels_survive_saving_and_loading(int width, int height)
    {
        L8[] pixels = Noise(width * height, (a, b, c, d) => new L8(a));
        Assert.Equal(pixels, SavedAndLoaded(pixels, width, height));
    }

    [Fact]
    public void Every_pixel_format_survives_saving_and_loading()
    {
        L16[] deep = Noise(35, (a, b, c, d) => new L16((ushort)(a | (b << 8))));
        Rgb24[] colour = Noise(35, (a, b, c, d) => new Rgb24(a, b, c));
        Rgba32[] alpha = Noise(35, (a, b, c, d) => new Rgba32(a, b, c, d));
        Rgba64[] deepAlpha = Noise(35, (a, b, c, d) => new Rgba64((ushort)(a << 8 | b), (ushort)(c * 257), (ushort)(d << 8), a));
        Assert.Equal(deep, SavedAndLoaded(deep, 7, 5));
        Assert.Equal(colour, SavedAndLoaded(colour, 7, 5));
        Assert.Equal(alpha, SavedAndLoaded(alpha, 7, 5));
        Assert.Equal(deepAlpha, SavedAndLoaded(deepAlpha, 7, 5));
    }

    [Theory]
    [InlineData(1, new byte[] { 0b1010_0000 }, new byte[] { 255, 0, 255 })]
    [InlineData(2, new byte[] { 0b00_01_11_00 }, new byte[] { 0, 85, 255 })]
    [InlineData(4, new byte[] { 0x1F, 0x80 }, new byte[] { 17, 255, 136 })]
    [InlineData(8, new byte[] { 3, 200, 255 }, new byte[] { 3, 200, 255 })]
    [InlineData(16, new byte[] { 0, 128, 0, 129, 255, 255 }, new byte[] { 0, 1, 255 })]
    public void Gray_of_every_depth_becomes_eight_bits(int depth, byte[] row, byte[] expected)
    {
        using Image<L8> image = Image.Load<L8>(PngFile.Of(3, 1, depth, colour: 0, [0, .. row]));
        Assert.Equal(expected, Levels(image));
    }

    [Fact]
    public void Colour_becomes_gray_by_the_weights_of_BT_709()
    {
        using Image<L8> image = Image.Load<L8>(PngFile.Of(4, 1, 8, colour: 2, [0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 90, 90, 90]));
        Assert.Equal(new byte[] { 54, 182, 18, 90 }, Levels(image));
    }

    [Fact]
    public void A_palette_gives_its_colours_and_its_alphas()
    {
        byte[] file = PngFile.Of(3, 1, 2, colour: 3, [0, 0b10_00_01_00], palette: [1, 2, 3, 40, 50, 60, 7, 7, 7], transparency: [9, 8]);
        using Image<Rgba32> image = Image.Load<Rgba32>(file);
        Assert.Equal(new Rgba32(7, 7, 7, 255), image[0, 0]);
        Assert.Equal(new Rgba32(1, 2, 3, 9), image[1, 0]);
        Assert.Equal(new Rgba32(40, 50, 60, 8), image[2, 0]);
    }

    [Fact]
    public void The_colour_named_transparent_is_transparent()
    {
        using Image<Rgba32> gray = Image.Load<Rgba32>(PngFile.Of(2, 1, 4, colour: 0, [0, 0x5A], transparency: [0, 5]));
        Assert.Equal(new Rgba32(85, 85, 85, 0), gray[0, 0]);
        Assert.Equal(new Rgba32(170, 170, 170, 255), gray[1, 0]);
        using Image<Rgba32> colour = Image.Load<Rgba32>(PngFile.Of(2, 1, 8, colour: 2, [0, 1, 2, 3, 1, 2, 4], transparency: [0, 1, 0, 2, 0, 3]));
        Assert.Equal(0, colour[0, 0].A);
        Assert.Equal(255, colour[1, 0].A);
    }

    [Fact]
    public void Gray_with_alpha_gives_both()
    {
        using Image<Rgba32> image = Image.Load<Rgba32>(PngFile.Of(2, 1, 8, colour: 4, [0, 10, 200, 20, 100]));
        Assert.Equal(new Rgba32(10, 10, 10, 200), image[0, 0]);
        Assert.Equal(new Rgba32(20, 20, 20, 100), image[1, 0]);
    }

    [Fact]
    public void Every_filter_is_undone()
    {
        // Rows 10 20 30 / 12 24 36 / 13 26 39 / 11 21 31 / 1 2 3 under filters sub, up, average, Paeth, none.
        byte[] rows =
        [
            1, 10, 10, 10,
            2, 2, 4, 6,
            3, 13 - 6, 26 - 18, 39 - 31,
            4, 11 - 13 + 256, 21 - 26 + 256, 31 - 39 + 256,
            0, 1, 2, 3,
        ];
        using Image<L8> image = Image.Load<L8>(PngFile.Of(3, 5, 8, colour: 0, rows));
        Assert.Equal(new byte[] { 10, 20, 30, 12, 24, 36, 13, 26, 39, 11, 21, 31, 1, 2, 3 }, Levels(image));
    }

    [Fact]
    public void Interlaced_passes_fall_into_place()
    {
        // A 3x3 picture has passes 1 (0,0), 4 (2,0), 5 (0,2) (2,2), 6 (1,0) (1,2), 7 (0..2,1).
        byte[] rows = [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6];
        using Image<L8> image = Image.Load<L8>(PngFile.Of(3, 3, 8, colour: 0, rows, interlace: 1));
        Assert.Equal(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, Levels(image));
    }

    [Fact]
    public void A_header_is_read_without_the_picture()
    {
        byte[] file = PngFile.Of(640, 480, 8, colour: 0, []);
        ImageInfo info = Image.Identify(file.AsSpan(0, 40));
        Assert.Equal((640, 480), (info.Width, info.Height));
        using var stream = new MemoryStream(file);
        Assert.Equal(640, Image.Identify(stream).Width);
    }

    [Fact]
    public void A_file_is_saved_by_its_extension()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "one.png");
        using Image<L8> image = Image.LoadPixelData<L8>([new L8(1), new L8(2)], 2, 1);
        image.Save(path);
        using Image<L8> again = Image.Load<L8>(path);
        Assert.Equal(new byte[] { 1, 2 }, Levels(again));
        Assert.Throws<UnknownImageFormatException>(() => image.Save(Path.ChangeExtension(path, ".bmp")));
    }

    [Fact]
    public void Rows_can_be_worked_on_in_place()
    {
        using var image = new Image<L8>(4, 2);
        image.ProcessPixelRows(rows =>
        {
            for (int y = 0; y < rows.Height; y++)
                rows.GetRowSpan(y).Fill(new L8((byte)(y + 1)));
        });
        image[3, 1] = new L8(9);
        Assert.Equal(new byte[] { 1, 1, 1, 1, 2, 2, 2, 9 }, Levels(image));
        Assert.Throws<ArgumentOutOfRangeException>(() => image[4, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => image[0, 2]);
    }

    [Fact]
    public void What_is_not_PNG_is_unknown() =>
        Assert.Throws<UnknownImageFormatException>(() => Image.Load<L8>("GIF89a"u8));

    [Fact]
    public void A_damaged_chunk_is_refused()
    {
        byte[] file = PngFile.Of(3, 1, 8, colour: 0, [0, 1, 2, 3]);
        file[20] ^= 1;
        Assert.Throws<InvalidImageContentException>(() => Image.Load<L8>(file));
    }

    [Fact]
    public void A_picture_larger_than_its_data_could_hold_is_refused_without_making_it()
    {
        byte[] file = PngFile.Of(60_000, 60_000, 8, colour: 6, [0, 1, 2, 3, 4]);
        Assert.Throws<InvalidImageContentException>(() => Image.Load<Rgba32>(file));
    }

    [Fact]
    public void Rows_that_are_missing_are_refused() =>
        Assert.Throws<InvalidImageContentException>(() => Image.Load<L8>(PngFile.Of(3, 2, 8, colour: 0, [0, 1, 2, 3])));

    [Fact]
    public void A_pixel_outside_the_palette_is_refused() =>
        Assert.Throws<InvalidImageContentException>(() => Image.Load<L8>(PngFile.Of(1, 1, 8, colour: 3, [0, 2], palette: [1, 2, 3, 4, 5, 6])));

    [Fact]
    public void Mutated_files_give_a_picture_or_an_exception_of_ours()
    {
        var random = new Random(1);
        byte[] good = PngFile.Of(17, 9, 8, colour: 2, Enumerable.Range(0, 9 * 52).Select(i => i % 52 == 0 ? (byte)(i / 52 % 5) : (byte)i).ToArray(), interlace: 0);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bad = (byte[])good.Clone();
            for (int k = random.Next(1, 4); k > 0; k--)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            try
            {
                Image.Load<L8>(bad.AsSpan(0, random.Next(8) == 0 ? random.Next(bad.Length) : bad.Length)).Dispose();
            }
            catch (ImageFormatException)
            {
                continue;
            }
        }
    }

    private static TPixel[] SavedAndLoaded<TPixel>(TPixel[] pixels, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using Image<TPixel> image = Image.LoadPixelData<TPixel>(pixels, width, height);
        using var stream = new MemoryStream();
        image.SaveAsPng(stream);
        stream.Position = 0;
        using Image<TPixel> again = Image.Load<TPixel>(stream);
        Assert.Equal((width, height), (again.Width, again.Height));
        var result = new TPixel[pixels.Length];
        again.CopyPixelDataTo(result);
        return result;
    }

    private static TPixel[] Noise<TPixel>(int count, Func<byte, byte, byte, byte, TPixel> make)
    {
        var random = new Random(7);
        byte Next() => (byte)random.Next(256);
        return [.. Enumerable.Range(0, count).Select(_ => make(Next(), Next(), Next(), Next()))];
    }

    private static byte[] Levels(Image<L8> image)
    {
        var levels = new byte[image.Width * image.Height];
        image.CopyPixelDataTo(levels);
        return levels;
    }
}
