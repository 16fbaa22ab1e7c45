package alvh.playbook;

/// The answer to [Expression#parse]: an expression, or the fault in its text.
public sealed interface ParsedExpression permits Expression, ExpressionFault {}
