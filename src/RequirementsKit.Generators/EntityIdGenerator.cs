using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RequirementsKit.Generators;

/// <summary>Completes every struct marked <c>[EntityId]</c> from one template, so that an id is written once and not copied by hand.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EntityIdGenerator : IIncrementalGenerator
{
    private const string Attribute = "RequirementsKit.EntityIdAttribute";

    private static readonly string Template = ReadTemplate();

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            Attribute,
            static (node, _) => node is RecordDeclarationSyntax,
            static (target, _) => target.TargetSymbol.Name);
        context.RegisterSourceOutput(names, static (output, name) =>
            output.AddSource(name + ".g.cs", SourceText.From(Template.Replace("$Id$", name), Encoding.UTF8)));
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(EntityIdGenerator).Assembly.GetManifestResourceStream("EntityId.template");
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }
}
