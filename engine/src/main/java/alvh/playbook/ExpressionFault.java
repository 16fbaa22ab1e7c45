package alvh.playbook;

/// Why a text is no expression over the facts at hand.
///
/// @param text the expression as written
/// @param offset the character, from 0, at which the fault was found
/// @param what what is wrong there
/// @param mend what to do about it, in the imperative
public record ExpressionFault(String text, int offset, String what, String mend)
    implements ParsedExpression {

  /// The line within the text, from 0, that holds the fault.
  public int line() {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /// What is wrong and where in the expression: `unknown fact 'x' at character 5 of 'x > 3'`.
  public String described() {
    return what + ", at character " + (offset + 1) + " of '" + text + "'";
  }
}
