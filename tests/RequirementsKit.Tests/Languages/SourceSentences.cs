using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Languages;

/// <summary>Reads from the sources of the core which sentences it can say.</summary>
internal static class SourceSentences
{
    private static readonly IReadOnlyList<SyntaxNode> Roots =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "RequirementsKit"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (Path: f, Text: File.ReadAllText(f)))
            .Where(f => f.Text.Contains("Sentence", StringComparison.Ordinal) || f.Text.Contains(nameof(RuleViolationException), StringComparison.Ordinal))
            .Select(f => CSharpSyntaxTree.ParseText(f.Text, path: f.Path).GetRoot()),
    ];

    // Name, declaring type when it has to be named in a call, and the place of the parameter that is a sentence.
    private static readonly IReadOnlyList<(string Name, string? Type, int Index)> Takers =
    [
        .. Roots.SelectMany(r => r.DescendantNodes()).OfType<ParameterSyntax>()
            .Where(p => p.Type?.ToString() == "Sentence" && p.Parent?.Parent is MethodDeclarationSyntax)
            .Select(p => (Method: (MethodDeclarationSyntax)p.Parent!.Parent!, Index: ((ParameterListSyntax)p.Parent).Parameters.IndexOf(p)))
            .Select(p => (p.Method.Identifier.Text, p.Method.Modifiers.Any(SyntaxKind.PublicKeyword) && p.Method.Modifiers.Any(SyntaxKind.StaticKeyword) ? ((TypeDeclarationSyntax)p.Method.Parent!).Identifier.Text : null, p.Index)),
    ];

    /// <summary>The English words of every sentence, with the places of its values, and where it stands.</summary>
    public static IReadOnlyList<(string Words, string Place)> All { get; } =
    [
        .. Roots.SelectMany(r => r.DescendantNodes()).OfType<ExpressionSyntax>().Where(e => e is InterpolatedStringExpressionSyntax || e.IsKind(SyntaxKind.StringLiteralExpression))
            .Where(IsSentence).Select(e => (WordsOf(e), PlaceOf(e))),
    ];

    /// <summary>Where a rule is refused with a text that is put together before, so that its values are lost.</summary>
    public static IReadOnlyList<string> Lost { get; } =
    [
        .. Roots.SelectMany(r => r.DescendantNodes()).OfType<ArgumentSyntax>().Where(IsMessage)
            .Where(a => a.Expression is not (InterpolatedStringExpressionSyntax or LiteralExpressionSyntax)).Select(a => PlaceOf(a.Expression)),
    ];

    private static bool IsSentence(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax argument => IsMessage(argument) || IsTaken(argument),
        _ => IsReturned(expression),
    };

    private static bool IsMessage(ArgumentSyntax argument) => Place(argument) == 1 && argument.Parent!.Parent switch
    {
        ObjectCreationExpressionSyntax made => made.Type.ToString() == nameof(RuleViolationException),
        ImplicitObjectCreationExpressionSyntax made => made.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ReturnType.ToString() == nameof(RuleViolationException),
        _ => false,
    };

    private static bool IsTaken(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax call && call.Expression switch
    {
        MemberAccessExpressionSyntax access => Takers.Any(t => t.Name == access.Name.Identifier.Text && t.Index == Place(argument) && (t.Type is null || t.Type == access.Expression.ToString())),
        IdentifierNameSyntax name => Takers.Any(t => t.Name == name.Identifier.Text && t.Index == Place(argument)),
        _ => false,
    };

    private static bool IsReturned(ExpressionSyntax expression) =>
        expression.Ancestors().SkipWhile(a => a is SwitchExpressionArmSyntax or SwitchExpressionSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or BlockSyntax)
            .FirstOrDefault() is MethodDeclarationSyntax method && method.ReturnType.ToString().TrimEnd('?') == "Sentence";

    private static int Place(ArgumentSyntax argument) => argument.Parent is ArgumentListSyntax list ? list.Arguments.IndexOf(argument) : -1;

    private static string WordsOf(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.ValueText;
        }

        var words = new StringBuilder();
        var values = 0;
        foreach (var part in ((InterpolatedStringExpressionSyntax)expression).Contents)
        {
            words.Append(part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : string.Create(CultureInfo.InvariantCulture, $"{{{values++}}}"));
        }

        return words.ToString();
    }

    private static string PlaceOf(ExpressionSyntax expression) =>
        $"{Path.GetFileName(expression.SyntaxTree.FilePath)}:{expression.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
