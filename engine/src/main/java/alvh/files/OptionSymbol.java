package alvh.files;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// One option series as a file names it, with a root that may not be ours.
///
/// @param root the class as written
/// @param expiry the listed date as written
/// @param right call or put
/// @param strike index points, > 0
record OptionSymbol(String root, LocalDate expiry, Right right, double strike) {
  /// Cash-or-nothing options on VIX and SPX, listed beside the vanilla ones from 2008 to 2017.
  private static final Set<String> BINARIES = Set.of("BVZ", "BSZ");

  /// The series of one of our contracts.
  static OptionSymbol of(OptionContract contract) {
    return new OptionSymbol(
        contract.root().name(), contract.expiry(), contract.right(), contract.strike());
  }

  /// Whether it is a binary option, another product with similar symbols.
  boolean isBinary() {
    return isBinaryRoot(root);
  }

  /// Whether `text`, a root or a symbol, starts with the root of a binary option.
  static boolean isBinaryRoot(String text) {
    return BINARIES.stream().anyMatch(text::startsWith);
  }

  /// The contract of ours that it names, under its listed root and date.
  ///
  /// Files of 2016 give VIX weeklys the root VIX: a date that is not the month's settlement is a
  /// VIXW. Files before 2015 list monthly SPX on the Saturday: the trading day before is meant. A
  /// weekday that was closed at short notice (2018-12-05) settled on the next trading day.
  Optional<OptionContract> contract(ChainContext context) {
    if (!isOurs(root)) {
      return Optional.empty();
    }
    OptionRoot ours = OptionRoot.valueOf(root);
    TradingCalendar calendar = context.calendar();
    LocalDate listed = expiry;
    if (!calendar.isTradingDay(expiry)) {
      boolean isSaturday = expiry.getDayOfWeek() == DayOfWeek.SATURDAY;
      listed = isSaturday ? calendar.previous(expiry) : calendar.next(expiry);
    }
    boolean isWeekly =
        ours == OptionRoot.VIX && !calendar.vixSettlement(YearMonth.from(listed)).equals(listed);
    return Optional.of(
        new OptionContract(isWeekly ? OptionRoot.VIXW : ours, listed, strike, right));
  }

  private static boolean isOurs(String root) {
    for (OptionRoot ours : OptionRoot.values()) {
      if (ours.name().equals(root)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return root + " " + expiry + " " + right.letter() + strike;
  }
}
