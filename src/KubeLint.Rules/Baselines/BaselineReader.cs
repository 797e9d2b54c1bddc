using System.Text.Json;

namespace KubeLint.Baselines;

/// <summary>Reads the text of a baseline, strictly: an entry that is not understood would let something through.
/// </summary>
internal ref struct BaselineReader
{
    private const int Depth = 8;

    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _json;
    private int _line = 1;
    private int _counted;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text in UTF-8; a byte order mark is skipped.</param>
    public BaselineReader(ReadOnlySpan<byte> text)
    {
        _text = text.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text;
        _json = new Utf8JsonReader(_text, new JsonReaderOptions { MaxDepth = Depth });
    }

    /// <summary>Reads it.</summary>
    /// <param name="problem">What is wrong with it; null if nothing is.</param>
    /// <returns>The baseline; null if something is wrong.</returns>
    public Baseline? Read(out BaselineProblem? problem)
    {
        try
        {
            problem = null;
            return ReadAll();
        }
        catch (JsonException broken)
        {
            problem = new BaselineProblem((int)(broken.LineNumber ?? 0) + 1, "this is no valid JSON");
        }
        catch (FormatException wrong)
        {
            problem = new BaselineProblem(Line(), wrong.Message);
        }

        return null;
    }

    private Baseline ReadAll()
    {
        Next();
        Expect(JsonTokenType.StartObject, "this is no baseline of kubelint");
        Next();
        if (_json.TokenType != JsonTokenType.PropertyName || Text() != BaselineText.VersionProperty)
        {
            throw new FormatException(
                $"this is no baseline of kubelint, which begins with `{BaselineText.VersionProperty}`");
        }

        Next();
        ReadVersion();
        Next();
        if (_json.TokenType != JsonTokenType.PropertyName || Text() != BaselineText.EntriesProperty)
        {
            throw new FormatException($"`{BaselineText.EntriesProperty}` has to stand here");
        }

        Next();
        Expect(JsonTokenType.StartArray, $"`{BaselineText.EntriesProperty}` has to be a list");
        Dictionary<BaselineKey, int> lines = [];
        List<BaselineEntry> entries = [];
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next())
        {
            int line = Line();
            BaselineEntry entry = ReadEntry();
            if (!lines.TryAdd(entry.Key, line))
            {
                throw new FormatException($"this entry stands in line {lines[entry.Key]} too; `count` tells how many");
            }

            entries.Add(entry);
        }

        Next();
        Expect(JsonTokenType.EndObject, $"nothing more than `{BaselineText.EntriesProperty}` is expected");
        return _json.Read() ? throw new FormatException("nothing more is expected") : new Baseline(entries);
    }

    private void ReadVersion()
    {
        if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out int version) || version < 1)
        {
            throw new FormatException($"`{BaselineText.VersionProperty}` has to be a version, such as 1");
        }

        if (version > BaselineText.Version)
        {
            throw new FormatException(
                $"this baseline has version {version}, and this kubelint reads versions up to "
                + $"{BaselineText.Version}; use a newer one");
        }
    }

    private BaselineEntry ReadEntry()
    {
        Expect(JsonTokenType.StartObject, "an entry has to be an object");
        string? file = null;
        string? about = null;
        string? rule = null;
        string? field = null;
        int? count = null;
        for (Next(); _json.TokenType != JsonTokenType.EndObject; Next())
        {
            string property = Text();
            bool isTwice = property switch
            {
                BaselineText.FileProperty => file is not null,
                BaselineText.ObjectProperty => about is not null,
                BaselineText.RuleProperty => rule is not null,
                BaselineText.FieldProperty => field is not null,
                BaselineText.CountProperty => count is not null,
                _ => throw new FormatException($"an entry has no `{property}`"),
            };
            if (isTwice)
            {
                throw new FormatException($"`{property}` stands twice");
            }

            Next();
            switch (property)
            {
                case BaselineText.FileProperty:
                    file = ReadText(property);
                    break;
                case BaselineText.ObjectProperty:
                    about = ReadText(property);
                    break;
                case BaselineText.RuleProperty:
                    rule = ReadRule();
                    break;
                case BaselineText.FieldProperty:
                    field = ReadText(property);
                    break;
                default:
                    count = ReadCount();
                    break;
            }
        }

        string missing = file is null ? BaselineText.FileProperty : BaselineText.RuleProperty;
        return file is null || rule is null
            ? throw new FormatException($"the entry has no `{missing}`")
            : new BaselineEntry(new BaselineKey(file, about ?? "", rule, field ?? ""), count ?? 1);
    }

    private readonly string ReadText(string property) =>
        _json.TokenType == JsonTokenType.String && Text() is { Length: > 0 } text
            ? text
            : throw new FormatException($"`{property}` has to be a text that is not empty");

    private readonly string ReadRule()
    {
        const int Digits = 4;
        return _json.TokenType == JsonTokenType.String && Text() is ['K', 'L', .. { Length: Digits } digits] text
            && digits.All(char.IsAsciiDigit)
            ? text
            : throw new FormatException($"`{BaselineText.RuleProperty}` has to be the code of a rule, such as KL3001");
    }

    private readonly int ReadCount() =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out int count) && count > 0
            ? count
            : throw new FormatException($"`{BaselineText.CountProperty}` has to be a number from 1 on");

    private readonly void Expect(JsonTokenType type, string message)
    {
        if (_json.TokenType != type)
        {
            throw new FormatException(message);
        }
    }

    // A text that ends early is broken JSON, which the reader says by itself.
    private void Next() => _json.Read();

    private readonly string Text()
    {
        try
        {
            return _json.GetString() ?? "";
        }
        catch (InvalidOperationException invalid)
        {
            throw new FormatException("this is no valid text in UTF-8", invalid);
        }
    }

    private int Line()
    {
        int at = (int)_json.TokenStartIndex;
        _line += _text[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }
}
