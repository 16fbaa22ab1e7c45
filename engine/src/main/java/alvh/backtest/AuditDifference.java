package alvh.backtest;

import java.time.LocalDate;

/// Where a run whose future was taken away first differs from the one that had it.
///
/// @param date the last day that was left untouched
/// @param ending what became of the days after it
/// @param day the first day that differs
/// @param what of the day: `decision`, `cash`, `position P1`
/// @param whole as it was with the future
/// @param cut as it was without
public record AuditDifference(
    LocalDate date, AuditEnding ending, LocalDate day, String what, String whole, String cut) {
  /// One sentence.
  public String sentence() {
    return day
        + ": "
        + what
        + " was "
        + whole
        + ", and "
        + cut
        + " when everything after "
        + date
        + " was "
        + ending.label();
  }
}
