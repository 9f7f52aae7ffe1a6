using System.Text;
using NewsReader.Sources;

namespace NewsReader.Tests.Sources;

public sealed class TextDecodingTests
{
    private const string Text = "“Café” owner Zoë Müller said: £5 is “too much”.\r\nShe’s right.\nIt is – and was.";

    public static TheoryData<string, bool> Encodings() =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16BE", true },
            { "utf-16", false },
            { "utf-16BE", false },
            { "windows-1252", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encoding_it_is_in(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        Assert.True(TextDecoding.TryDecode(bytes, out var text, out var reason), reason);
        Assert.Equal(Text, text);
    }

    [Fact]
    public void Mixed_line_ends_stay_as_they_are()
    {
        Assert.True(TextDecoding.TryDecode("one\r\ntwo\nthree\rfour"u8, out var text, out _));
        Assert.Equal("one\r\ntwo\nthree\rfour", text);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d })]
    [InlineData(new byte[] { 0x50, 0x4b, 3, 4, 0x14, 0, 8, 0, 8, 0, 1, 2 })]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes)
    {
        Assert.False(TextDecoding.TryDecode(bytes, out _, out var reason));
        Assert.StartsWith("It is binary", reason);
    }
}
