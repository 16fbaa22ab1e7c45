package alvh.playbook;

/// A comparison of something measured with a number written in the expression.
///
/// @param index its place among the thresholds of the expression, from 0
/// @param measure what is measured, as an expression
/// @param relation how the measure must stand to the number
/// @param value the number
/// @param offset where the number starts in the expression's text, sign included
/// @param length characters of the number in the text
/// @param unit unit of the measure
public record Threshold(
    int index,
    String measure,
    Relation relation,
    double value,
    int offset,
    int length,
    String unit) {}
