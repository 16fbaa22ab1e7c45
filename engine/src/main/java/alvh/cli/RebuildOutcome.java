package alvh.cli;

import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.RebuiltVixChain;
import alvh.rebuild.VixRebuild;
import alvh.time.TradingCalendar;
import java.time.LocalDate;

/// One underlying of one day, rebuilt or not.
sealed interface RebuildOutcome {
  /// What was rebuilt.
  record Made(ChainReport report) implements RebuildOutcome {}

  /// Why it was not.
  record Refused(String underlying, String reason) implements RebuildOutcome {}

  /// @param underlying `SPX` or `VIX`
  static RebuildOutcome of(
      RebuiltHistory history, TradingCalendar calendar, LocalDate day, String underlying) {
    return underlying.equals("SPX")
        ? switch (history.day(day)) {
          case RebuildResult.Rebuilt(RebuiltDay rebuilt) ->
              new Made(RebuildReport.of(rebuilt, calendar));
          case RebuildResult.Refused(String reason) -> new Refused(underlying, reason);
        }
        : switch (history.vixDay(day)) {
          case VixRebuild.Rebuilt(RebuiltVixChain rebuilt) ->
              new Made(VixRebuildReport.of(rebuilt));
          case VixRebuild.Refused(String reason) -> new Refused(underlying, reason);
        };
  }
}
