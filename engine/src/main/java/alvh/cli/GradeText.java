package alvh.cli;

import alvh.market.DataGrade;
import java.util.Locale;

/// How the grade of a chain is shown.
final class GradeText {
  private GradeText() {}

  /// `quotes`, `rebuilt` or `synthetic`, as in JSON.
  static String of(DataGrade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /// For people.
  static String shown(DataGrade grade) {
    return switch (grade) {
      case QUOTES -> "quotes of the market";
      case REBUILT -> "REBUILT, no quotes of a market";
      case SYNTHETIC -> "SYNTHETIC, no quotes of a market";
    };
  }
}
