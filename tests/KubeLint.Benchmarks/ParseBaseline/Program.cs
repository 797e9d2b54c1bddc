using System.Globalization;
using YamlDotNet.Core;

// What kubelint is measured against: one thread reads every manifest below a folder and runs YamlDotNet's parser over
// it, and does nothing with the events.
string[] extensions = [".yaml", ".yml", ".json"];
EnumerationOptions visible = new()
{
    RecurseSubdirectories = true,
    AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
};

int files = 0;
int broken = 0;
long events = 0;
foreach (string path in Directory.EnumerateFiles(args[0], "*", visible))
{
    if (!extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
    {
        continue;
    }

    files++;
    try
    {
        Parser parser = new(new StringReader(File.ReadAllText(path)));
        while (parser.MoveNext())
        {
            events++;
        }
    }
    catch (YamlException)
    {
        broken++;
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {broken} broken, {events} events"));
