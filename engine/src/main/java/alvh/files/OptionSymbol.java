package alvh.files;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.TradingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One option series as a file names it, with a root that may not be ours.
///
/// @param root the class as written
/// @param expiry the listed date as written
/// @param right call or put
/// @param strike index points, > 0
record OptionSymbol(String root, LocalDate expiry, Right right, double strike) {
  /// Root, YYMMDD, C or P, strike x 1000 in 8 digits; the Cboe files print the root unpadded.
  private static final Pattern OSI =
      Pattern.compile("([A-Z]{1,6})\\s*(\\d{2})(\\d{2})(\\d{2})([CP])(\\d{8})");

  private static final int CENTURY = 2000;
  private static final double STRIKE_SCALE = 1000;

  /// Cash-or-nothing options on VIX and SPX, listed beside the vanilla ones from 2008 to 2017.
  private static final Set<String> BINARIES = Set.of("BVZ", "BSZ");

  /// The series that an OSI symbol names.
  static Optional<OptionSymbol> parse(String text) {
    Matcher osi = OSI.matcher(text);
    if (!osi.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate expiry = LocalDate.of(CENTURY + digits(osi, 2), digits(osi, 3), digits(osi, 4));
      double strike = digits(osi, 6) / STRIKE_SCALE;
      Right right = osi.group(5).equals("C") ? Right.CALL : Right.PUT;
      return strike > 0
          ? Optional.of(new OptionSymbol(osi.group(1), expiry, right, strike))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int digits(Matcher osi, int group) {
    return Integer.parseInt(osi.group(group));
  }

  /// Whether it is a binary option, another product with similar symbols.
  boolean isBinary() {
    return BINARIES.contains(root);
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
