package alvh.playbook;

import alvh.input.NearestName;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads expressions over one list of facts: CEL parses and type-checks, [TermBuilder] turns the
/// checked tree into terms. Immutable; building one costs milliseconds, so a table keeps its own.
final class ExpressionReader {
  private static final Pattern OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.+?)' applied to '(.*?)'.*", Pattern.DOTALL);
  private static final String MEND_SYNTAX = "write it as in `vix.rsi14 > 70 && vx.spread12 > 0`";
  private static final String MEND_TYPE =
      "compare numbers with numbers and join flags by && and ||";

  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<FactDeclaration> declarations;
  private final CelCompiler compiler;

  ExpressionReader(List<FactDeclaration> declarations) {
    this.declarations = declarations;
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addFunctionDeclarations(function("abs", 1), function("min", 2), function("max", 2));
    for (FactDeclaration declaration : declarations) {
      slots.put(declaration.name(), slots.size());
      builder.addVarDeclarations(
          CelVarDecl.newVarDeclaration(
              Spelling.celName(declaration.name()),
              declaration.type() == FactType.NUMBER ? SimpleType.DOUBLE : SimpleType.BOOL));
    }
    compiler = builder.build();
  }

  private static CelFunctionDecl function(String name, int arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_double",
            SimpleType.DOUBLE,
            Collections.nCopies(arguments, SimpleType.DOUBLE)));
  }

  /// The term that `text` spells.
  ///
  /// @throws Refusal when it spells none
  Term read(String text) {
    Spelling spelling = Spelling.of(text);
    CelAbstractSyntaxTree parsed = tree(compiler.parse(spelling.respelt()), spelling, text);
    TermBuilder builder =
        new TermBuilder(text, spelling, parsed.getSource().getPositionsMap(), this);
    builder.checkNames(parsed.getExpr());
    CelAbstractSyntaxTree checked = tree(compiler.check(parsed), spelling, text);
    return builder.term(checked.getExpr());
  }

  /// The slot of `name`, or a refusal with the nearest name.
  int slot(String name, String text, int offset) {
    Integer slot = slots.get(name);
    if (slot == null) {
      throw new Refusal(
          new ExpressionFault(
              text, offset, "unknown fact '" + name + "'", NearestName.hint(name, slots.keySet())));
    }
    return slot;
  }

  FactDeclaration declaration(int slot) {
    return declarations.get(slot);
  }

  private static CelAbstractSyntaxTree tree(
      CelValidationResult result, Spelling spelling, String text) {
    if (result.hasError()) {
      CelIssue issue = result.getErrors().getFirst();
      int offset = result.getSource().getLocationOffset(issue.getSourceLocation()).orElse(0);
      throw new Refusal(fault(text, spelling.writtenOffset(offset), issue.getMessage()));
    }
    try {
      return result.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("no error and no tree: " + text, impossible);
    }
  }

  private static ExpressionFault fault(String text, int offset, String message) {
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      String operator = overload.group(1).replace("_", "").replace("?:", "? :");
      String types = overload.group(2).replace("double", "number").replace("bool", "flag");
      return new ExpressionFault(text, offset, operator + " does not take " + types, MEND_TYPE);
    }
    if (message.startsWith("expected type")) {
      return new ExpressionFault(text, offset, message, MEND_TYPE);
    }
    // the parser lists every token it could have taken: no help to a person
    String shown = Spelling.ownName(message).replaceAll(" expecting \\{.*", "");
    return new ExpressionFault(text, offset, "not an expression: " + shown, MEND_SYNTAX);
  }

  /// Carries a fault out of the recursive walk to [Expression#parse], which returns it as a value.
  static final class Refusal extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ExpressionFault fault;

    Refusal(ExpressionFault fault) {
      super(fault.described(), null, false, false);
      this.fault = fault;
    }

    ExpressionFault fault() {
      return fault;
    }
  }
}
