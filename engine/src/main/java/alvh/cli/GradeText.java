package alvh.cli;

import alvh.market.ChainGrade;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import java.util.Locale;
import java.util.Map;

/// How the grade of a chain is shown.
final class GradeText {
  private GradeText() {}

  /// `quotes`, `rebuilt` or `synthetic`, as in JSON.
  static String of(DataGrade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /// For people: the kind, and how far off condors are.
  static String shown(ChainGrade graded) {
    return switch (graded.grade()) {
          case QUOTES -> "quotes of the market";
          case REBUILT -> "REBUILT, no quotes of a market";
          case SYNTHETIC -> "SYNTHETIC, no quotes of a market";
        }
        + graded.creditError().map(GradeText::error).orElse("");
  }

  private static String error(CreditError error) {
    if (error.beyond().isPresent()) {
      return "; outside what was seen ("
          + error.beyond().get()
          + "): the credit of a 20/5-delta condor is off by at least "
          + Numbers.percent(error.median(), 1)
          + " in the median, by at least "
          + Numbers.percent(error.p90(), 1)
          + " one time in ten";
    }
    return "; the credit of a 20/5-delta condor is off by "
        + Numbers.percent(error.median(), 1)
        + " in the median, by up to "
        + Numbers.percent(error.p90(), 1)
        + " nine times in ten";
  }

  /// Why a chain of this grade, not of quotes, has no verdict.
  static String notJudged(DataGrade grade) {
    return "not judged: " + of(grade) + ", no quotes of a market";
  }

  /// Adds `grade`, and `creditError` where it is known.
  static void put(Map<String, Object> json, ChainGrade graded) {
    json.put("grade", of(graded.grade()));
    graded
        .creditError()
        .ifPresent(error -> {
          Map<String, Object> band = Json.object();
          band.put("median", error.median());
          band.put("p90", error.p90());
          band.put("atLeast", error.beyond().isPresent());
          error.beyond().ifPresent(why -> band.put("why", why));
          json.put("creditError", band);
        });
  }
}
