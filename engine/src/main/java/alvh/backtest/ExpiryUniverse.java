package alvh.backtest;

import alvh.instrument.OptionContract;
import alvh.rebuild.ListedExpiry;
import alvh.risk.RollTarget;
import alvh.time.Settlement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which of the listed SPX expiries a run rebuilds: all of them, some thirty a day, would take most
/// of an hour over fifteen years.
///
/// @param monthlyDays monthly AM expiries up to so many calendar days away, >= 0
/// @param weeklyDays every other expiry up to so many calendar days away; 0 for none
public record ExpiryUniverse(int monthlyDays, int weeklyDays) {
  /// The monthlies that condors of a month, put spreads of three and the facts at thirty days read.
  public static final ExpiryUniverse MONTHLY = new ExpiryUniverse(100, 0);

  /// The expiries of the universe, those held, and the first that each held one could be rolled to.
  Set<ListedExpiry> read(List<ListedExpiry> listed, LocalDate today, Set<OptionContract> held) {
    Set<ListedExpiry> read = new LinkedHashSet<>();
    for (ListedExpiry one : listed) {
      long days = ChronoUnit.DAYS.between(today, one.expiry().date());
      boolean isMonthly = one.expiry().settlement() == Settlement.AM;
      if (days <= (isMonthly ? monthlyDays : weeklyDays)) {
        read.add(one);
      }
    }
    for (OptionContract leg : held) {
      listed.stream()
          .filter(e -> e.root() == leg.root() && e.expiry().date().equals(leg.expiry()))
          .forEach(read::add);
      listed.stream()
          .filter(e -> e.root().underlying().equals(leg.root().underlying()))
          .filter(e -> RollTarget.isInWindow(leg.expiry(), e.expiry().date()))
          .findFirst()
          .ifPresent(read::add);
    }
    return read;
  }
}
