using System.Text.Json;
using KubeLint.Cli.Output.Json;
using KubeLint.Graphs;

namespace KubeLint.Cli.Output.Graph;

/// <summary>Writes a graph as JSON.</summary>
internal static class GraphJson
{
    private const string ShapeVersion = "1";

    /// <summary>Writes the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(ObjectGraph graph, Stream output)
    {
        using (Utf8JsonWriter json = new(output, JsonStream.Options))
        {
            json.WriteStartObject();
            json.WriteString("version", ShapeVersion);
            json.WriteStartArray("nodes");
            foreach (GraphNode node in graph.Nodes)
            {
                Write(json, node);
                JsonStream.FlushIfFull(json);
            }

            json.WriteEndArray();
            json.WriteStartArray("edges");
            foreach (GraphEdge edge in graph.Edges)
            {
                Write(json, edge);
                JsonStream.FlushIfFull(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteNumber("id", node.Id);
        json.WriteString("apiVersion", node.Manifest?.ApiVersion);
        json.WriteString("kind", node.Kind);
        json.WriteString("namespace", node.Namespace);
        json.WriteString("name", node.Name);
        json.WriteString("state", GraphWords.Of(node.State));
        json.WriteString("detail", GraphWords.DetailOf(node));
        json.WriteString("path", node.Manifest?.Source.Path);
        json.WriteNumber("line", node.Line);
        json.WriteStartArray("problems");
        foreach (GraphMark mark in node.Marks)
        {
            Write(json, mark);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphEdge edge)
    {
        json.WriteStartObject();
        json.WriteNumber("from", edge.From.Id);
        json.WriteNumber("to", edge.To.Id);
        json.WriteString("relation", GraphWords.NameOf(edge.Relation));
        json.WriteString("label", edge.Label);
        json.WriteBoolean("optional", edge.IsOptional);
        json.WriteBoolean("onlyInOneNamespace", edge.IsIfTogether);
        json.WritePropertyName("problem");
        if (edge.Mark is { } mark)
        {
            Write(json, mark);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphMark mark)
    {
        json.WriteStartObject();
        json.WriteString("message", mark.Text);
        json.WriteString("ruleId", mark.RuleCode);
        json.WriteBoolean("certain", mark.IsCertain);
        json.WriteEndObject();
    }
}
