package alvh.demo;

import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One file per monthly VX contract in the official layout, settles on the day's variance curve.
///
/// The last row of an expired contract is its settlement day: the settle is VRO, here VIX's level
/// at that opening.
final class VxFiles {
  private static final long SEED = 1_203;
  private static final String HEADER =
      "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n";

  /// Month letters of futures, January first.
  private static final String MONTH_LETTERS = "FGHJKMNQUVXZ";

  /// Contracts listed ahead of the day, and days before settlement that each one lives.
  private static final int MONTHS_AHEAD = 8;

  private static final int LIFE_DAYS = 270;

  private static final double DAYS_PER_YEAR = 365;
  private static final int PERCENT = 100;
  private static final int SETTLE_DIGITS = 4;
  private static final int PRICE_DIGITS = 2;

  /// VX trades in steps of .05.
  private static final double TICKS_PER_POINT = 20;

  /// Daily reach of highs and lows, share of the price; shrinks with life.
  private static final double RANGE = 0.012;

  /// Contracts of the front month in a day and open, halved by so many days of life.
  private static final double FRONT_VOLUME = 90_000;

  private static final double FRONT_INTEREST = 120_000;
  private static final double HALVING_DAYS = 35;

  private final DemoHistory history;
  private final Draws draws = new Draws(SEED);

  private VxFiles(DemoHistory history) {
    this.history = history;
  }

  /// File name to content, by settlement date.
  static Map<String, String> texts(TradingCalendar calendar, DemoHistory history) {
    VxFiles files = new VxFiles(history);
    Map<String, String> texts = new LinkedHashMap<>();
    YearMonth last = YearMonth.from(DemoDay.DATE).plusMonths(MONTHS_AHEAD);
    for (YearMonth month = YearMonth.from(history.days().getFirst());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate settlement = calendar.vixSettlement(month);
      if (settlement.isAfter(history.days().getFirst())) {
        texts.put("VX_" + settlement + ".csv", files.text(month, settlement));
      }
    }
    return texts;
  }

  /// The settle of the contract of `settlement` on history day `day`, vol points.
  static double settle(DemoHistory history, int day, LocalDate settlement) {
    double years = years(history.days().get(day), settlement);
    double fair = PERCENT * VarianceCurve.throughVix(history.vix(day) / PERCENT).future(years);
    double fade = Math.min(1, years / VarianceCurve.VIX_YEARS);
    return CsvText.rounded(fair + fade * history.premium(day), SETTLE_DIGITS);
  }

  private static double years(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_PER_YEAR;
  }

  private String text(YearMonth month, LocalDate settlement) {
    StringBuilder text = new StringBuilder(HEADER);
    String label =
        "%s (%s %d)"
            .formatted(
                MONTH_LETTERS.charAt(month.getMonthValue() - 1),
                month.getMonth().getDisplayName(TextStyle.SHORT, Locale.US),
                month.getYear());
    double before = 0;
    for (int i = 0; i < history.days().size(); i++) {
      LocalDate day = history.days().get(i);
      if (day.isAfter(settlement) || day.isBefore(settlement.minusDays(LIFE_DAYS))) {
        continue;
      }
      double settle = day.equals(settlement) ? openingVix(i) : settle(history, i, settlement);
      row(text.append(day).append(',').append(label), day, settlement, before, settle);
      before = settle;
    }
    return text.toString();
  }

  /// The special opening quotation: between the last close and this one.
  private double openingVix(int day) {
    double share = draws.between(0.1, 0.4);
    return CsvText.rounded(
        history.vix(day - 1) + share * (history.vix(day) - history.vix(day - 1)), PRICE_DIGITS);
  }

  private void row(
      StringBuilder text, LocalDate day, LocalDate settlement, double before, double settle) {
    double life = ChronoUnit.DAYS.between(day, settlement);
    double range = RANGE * StrictMath.exp(-life / DAYS_PER_YEAR);
    double from = before == 0 ? settle : before;
    double open = onTick(from * (1 + range * draws.normal() / 2));
    double close = onTick(settle);
    double high = onTick(Math.max(open, close) * (1 + range * draws.uniform()));
    double low = onTick(Math.min(open, close) * (1 - range * draws.uniform()));
    for (double price : new double[] {open, high, low, close}) {
      text.append(',').append(CsvText.fixed(price, SETTLE_DIGITS));
    }
    double size = StrictMath.exp(-StrictMath.log(2) * life / HALVING_DAYS);
    int interest = (int) (FRONT_INTEREST * Math.min(size, life / HALVING_DAYS + 0.2));
    text.append(',')
        .append(settleText(settle))
        .append(',')
        .append(before == 0 ? "0" : CsvText.trimmed(settle - before, SETTLE_DIGITS))
        .append(',')
        .append((int) (FRONT_VOLUME * size * draws.between(0.6, 1.4)))
        .append(",0,")
        .append(interest)
        .append('\n');
  }

  /// The price nearest to `price` at which VX trades.
  static double onTick(double price) {
    return StrictMath.rint(price * TICKS_PER_POINT) / TICKS_PER_POINT;
  }

  /// At least two decimals, at most four, as the exchange prints them.
  private static String settleText(double settle) {
    String text = CsvText.trimmed(settle, SETTLE_DIGITS);
    return text.length() < CsvText.fixed(settle, PRICE_DIGITS).length()
        ? CsvText.fixed(settle, PRICE_DIGITS)
        : text;
  }
}
