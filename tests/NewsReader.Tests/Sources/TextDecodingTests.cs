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
            { "utf-32", true },
            { "utf-32BE", true },
            { "utf-32", false },
            { "utf-32BE", false },
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

    [Theory]
    [InlineData("iso-8859-2", "<meta charset=iso-8859-2>", "Řehoř Žďárský", null)]
    [InlineData("iso-8859-2", "", "Řehoř Žďárský", "ISO-8859-2")]
    [InlineData("windows-1251", "<meta http-equiv=c content='text/html; charset=windows-1251'>", "Анна", null)]
    [InlineData("shift_jis", "<META CHARSET=\"x-sjis\">", "山田さん", null)]
    [InlineData("gb18030", "", "新桥", "gb2312")]
    [InlineData("iso-2022-jp", "", "新しい橋", "iso-2022-jp")]
    [InlineData("iso-2022-jp", "", "新しい橋", null)]
    [InlineData("koi8-r", "<?xml version='1.0' encoding='koi8-r'?>", "Анна", "windows-1251")]
    [InlineData("windows-1251", "<meta charset=koi8-r>", "Анна", "windows-1251")]
    [InlineData("utf-8", "<meta charset=iso-8859-1>", "Řehoř", "iso-8859-1")]
    [InlineData("windows-1252", "<meta charset=no-such-thing>", "“Café”", "utf-9")]
    [InlineData("windows-1252", "<meta charset=utf-8>", "“Café”", "utf-8")]
    public void The_charset_that_is_stated_is_used_where_it_fits(
        string real,
        string declared,
        string text,
        string? stated
    )
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"{declared}<p>{text}</p>";

        Assert.Equal(page, TextDecoding.Text("page", Encoding.GetEncoding(real).GetBytes(page), stated));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData(null)]
    public void A_stray_byte_does_not_spoil_what_is_utf_8(string? stated) =>
        Assert.Equal(
            "Zürich, Łódź, “quoted”, and one café – of Latin-1",
            TextDecoding.Text(
                "page",
                [
                    .. Encoding.UTF8.GetBytes("Zürich, Łódź, “quoted”, and one caf"),
                    0xe9,
                    .. " "u8,
                    0x96,
                    .. " of Latin-1"u8,
                ],
                stated
            )
        );

    [Fact]
    public void Control_characters_that_no_text_has_are_those_of_windows()
    {
        var text = TextDecoding.Text("page", Encoding.UTF8.GetBytes("\u0093Yes,\u0094 she said \u0096 today\u0085"));

        Assert.Equal("“Yes,” she said – today…", text);
    }
}
