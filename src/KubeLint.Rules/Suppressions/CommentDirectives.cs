using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Suppressions;

/// <summary>Reads the comments of a file that silence findings.</summary>
/// <param name="file">The file.</param>
/// <param name="names">What names mean.</param>
/// <param name="fromPeers">True to read those that are written for other tools too.</param>
/// <param name="directives">Takes what is found.</param>
/// <param name="mistakes">Takes what cannot be read.</param>
internal sealed class CommentDirectives(
    ManifestFile file, RuleNames names, bool fromPeers, List<Directive> directives, List<DirectiveMistake> mistakes)
{
    private readonly string _content = file.Source.Content;
    private readonly TextSpan _wholeFile = new(0, file.Source.Length);
    private readonly bool _isWholeFileChecked =
        file.Documents.All(document => document.Kind == DocumentKind.Manifest && !document.Document.IsBroken);

    private CommentTargets? _targets;
    private TextSpan[]? _objects;

    private CommentTargets Targets => _targets ??= new CommentTargets(file.Yaml);

    /// <summary>Reads them.</summary>
    public void Read()
    {
        IReadOnlyList<YamlComment> comments = file.Yaml.Comments;
        for (int index = 0; index < comments.Count; index++)
        {
            foreach (WrittenDirective written in CommentGrammar.Read(_content, comments[index].Span))
            {
                Add(written, index);
            }

            if (fromPeers)
            {
                AddOfPeers(index, comments[index].Span);
            }
        }
    }

    private void Add(WrittenDirective written, int index)
    {
        int document = Targets.DocumentOfComment(index);
        if (written.Mistake is { } mistake)
        {
            mistakes.Add(new DirectiveMistake(written.Span, document, mistake, written.Remedy));
            return;
        }

        string problem = "";
        TextSpan? covered = written.CoversFile ? _wholeFile : Targets.Find(index, out problem);
        bool isChecked = IsChecked(document);
        if (covered is null && isChecked)
        {
            mistakes.Add(new DirectiveMistake(
                written.Span,
                document,
                $"The comment silences nothing: it {problem}",
                "put it at the end of the line of a key or item, or above one and indented as far"));
        }

        directives.Add(new Directive
        {
            Kind = SuppressionKind.Comment,
            Location = new Location(file.Source, written.Span),
            Reason = written.Reason,
            Selectors = [.. written.Selectors.Select(Selector)],
            Covered = covered,
            CoversFile = written.CoversFile,
            Document = document,
            IsJudged = covered is not null && (written.CoversFile ? _isWholeFileChecked : isChecked),
        });
    }

    private DirectiveSelector Selector(TextSpan span)
    {
        string text = file.Source.Slice(span).ToString();
        return new DirectiveSelector(text, span, names.Of(text));
    }

    private bool IsChecked(int document) =>
        file.Documents.ElementAtOrDefault(document) is { Kind: DocumentKind.Manifest, Document.IsBroken: false };

    private void AddOfPeers(int index, TextSpan comment)
    {
        foreach (PeerSkip skip in PeerComments.Read(file.Source.Slice(comment)))
        {
            SelectedRules rules = names.OfPeer(skip.Tool, skip.Check);
            if (rules.Rules.Count == 0 || CoveredBy(skip.Reach, index) is not { } covered)
            {
                continue;
            }

            directives.Add(new Directive
            {
                Kind = SuppressionKind.PeerComment,
                Location = new Location(file.Source, comment),
                Reason = skip.Reason,
                Selectors = [new DirectiveSelector(skip.Check, comment, rules)],
                Covered = covered,
                Document = Targets.DocumentOfComment(index),
            });
        }
    }

    private TextSpan? CoveredBy(PeerReach reach, int index) => reach switch
    {
        PeerReach.File => _wholeFile,
        PeerReach.Object => ObjectAround(index) ?? Targets.Find(index, out _),
        _ => Targets.Find(index, out _),
    };

    private TextSpan? ObjectAround(int index)
    {
        _objects ??=
        [
            .. file.Manifests.Concat(file.Fragments).Select(manifest => manifest.Root.Span).OrderBy(span => span.Start),
        ];
        int offset = file.Yaml.Comments[index].Span.Start;
        int low = 0;
        int high = _objects.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _objects[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && offset < _objects[low - 1].End ? _objects[low - 1] : null;
    }
}
