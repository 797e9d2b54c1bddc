using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Schemas.Validation;

/// <summary>
/// Goes down the tree of an object and its schema side by side and says where they part. Nothing is thrown, and the
/// work is bounded: by the reader for what is written, by the sink for what schemas make of it.
/// </summary>
internal sealed class SchemaWalk
{
    /// <summary>The reader lets no tree nest so deep, but schemas may name themselves without a step.</summary>
    private const int MostLevels = 600;

    private readonly ViolationSink _sink;
    private int _level;

    /// <summary>Makes a walk.</summary>
    /// <param name="context">What it knows.</param>
    /// <param name="sink">What takes its findings.</param>
    public SchemaWalk(WalkContext context, ViolationSink sink)
        : this(context, sink, WalkRoom.Take())
    {
    }

    private SchemaWalk(WalkContext context, ViolationSink sink, WalkRoom room)
    {
        Context = context;
        _sink = sink;
        Room = room;
        Dialect = context.Dialect;
    }

    /// <summary>What the walk knows beside the schema of the value that it is at.</summary>
    public WalkContext Context { get; }

    /// <summary>The room that it has.</summary>
    public WalkRoom Room { get; }

    /// <summary>Where the walk is.</summary>
    public ValuePath Path => Room.Path;

    /// <summary>Who reads the value; <c>metadata</c> is read as Go types in custom resources too.</summary>
    public SchemaDialect Dialect { get; private set; }

    /// <summary>True when it is of no use to go on.</summary>
    public bool IsOver => _sink.IsFull;

    /// <summary>
    /// True in the status of a built-in kind, which the API server decodes and then drops: it has to be of its types.
    /// </summary>
    private bool IsInStatus => Dialect == SchemaDialect.BuiltIn && Path.StartsWith("status");

    /// <summary>Holds an object against its schema, once and for all.</summary>
    /// <param name="root">The object.</param>
    /// <param name="schema">The schema.</param>
    public void CheckWhole(YamlNode root, Schema schema)
    {
        Check(root, schema);
        Room.Release();
    }

    /// <summary>Holds a value against a schema.</summary>
    /// <param name="written">The value.</param>
    /// <param name="schema">The schema.</param>
    public void Check(YamlNode written, Schema schema)
    {
        _sink.Budget.Spend();
        if (_sink.IsFull || _level >= MostLevels)
        {
            return;
        }

        if (schema.Name is { } definition)
        {
            Context.Definitions?.Add(definition);
        }

        _level++;
        SchemaDialect around = Dialect;
        if (schema.IsBuiltIn)
        {
            Dialect = SchemaDialect.BuiltIn;
        }

        YamlNode node = written.Resolved;
        if (TypeCheck.Passes(this, node, schema))
        {
            CheckValue(node, schema);
        }

        Dialect = around;
        _level--;
    }

    /// <summary>Tells whether a value fits a schema of a combination.</summary>
    /// <param name="node">The value.</param>
    /// <param name="part">The schema.</param>
    /// <returns>True if nothing speaks against it.</returns>
    public bool Fits(YamlNode node, Schema part)
    {
        ViolationSink sink = new(most: 1, _sink.Budget);
        SchemaWalk walk = new(Context, sink, Room) { Dialect = Dialect, _level = _level };
        walk.Check(node, part);
        return sink.Violations.Count == 0;
    }

    /// <summary>Says that the value does not fit.</summary>
    /// <param name="kind">In which way.</param>
    /// <param name="node">The value.</param>
    /// <param name="schema">What it is held against.</param>
    /// <param name="expected">What would do.</param>
    /// <param name="first">The first of two equal items.</param>
    public void Add(
        ViolationKind kind, YamlNode node, Schema schema, string expected = "", FieldPath? first = null)
    {
        bool isDecoded = kind is not (ViolationKind.MissingField or ViolationKind.UnknownValue
            or ViolationKind.DuplicateItem or ViolationKind.DeprecatedField);
        if (IsInStatus && !isDecoded)
        {
            return;
        }

        _sink.Add(new Violation
        {
            Kind = kind,
            Path = Path.ToFieldPath(),
            Schema = schema,
            Node = node,
            Expected = expected,
            First = first,
            Root = Context.Root,
            Dialect = Dialect,
        });
    }

    private void CheckValue(YamlNode node, Schema schema)
    {
        switch (node)
        {
            case YamlMapping mapping:
                ObjectCheck.Check(this, mapping, schema);
                break;
            case YamlSequence sequence:
                ListCheck.Check(this, sequence, schema);
                break;
            case YamlScalar scalar when !NodeTypes.IsNull(scalar):
                ScalarCheck.Check(this, scalar, schema);
                break;
        }

        EnumCheck.Check(this, node, schema);
        CombinationCheck.Check(this, node, schema);
    }
}
