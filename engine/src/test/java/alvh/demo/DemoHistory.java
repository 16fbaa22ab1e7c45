package alvh.demo;

import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Daily closes up to the day: SPX and VIX move against each other, VIX reverts, everything else
/// follows from VIX; all of it ends at the levels of the day.
final class DemoHistory {
  private static final long SEED = 186;

  /// Share of VIX that index returns realise, and their drift per day.
  private static final double REALISED_SHARE = 0.8;

  private static final double DRIFT = 0.0004;
  private static final double TRADING_DAYS_PER_YEAR = 252;

  /// Daily shocks to ln VIX: size, correlation with the index, reversion, level of rest.
  private static final double VIX_SHOCK = 0.055;

  private static final double CORRELATION = -0.80;
  private static final double VIX_REVERSION = 0.05;
  private static final double VIX_AT_REST = 0.165;

  /// A scare of three days, so that the year holds an inverted curve; days before the last and the
  /// index's shock in standard deviations.
  private static final int SCARE_DAYS_AGO = 130;

  private static final double[] SCARE = {-2.2, -3.0, -2.5};

  /// Slow noise in VIX3M (vol points), VVIX (points) and the futures' premium (vol points).
  private static final double NOISE_REVERSION = 0.10;

  private static final double VIX3M_NOISE = 0.10;
  private static final double VVIX_NOISE = 1.3;
  private static final double PREMIUM_NOISE = 0.10;
  private static final double VVIX_AT_REST = 90;
  private static final double VVIX_PER_LOG_VIX = 38;

  private static final int PERCENT = 100;

  private final List<LocalDate> days;
  private final double[] spx;
  private final double[] vix;
  private final double[] vix3m;
  private final double[] vvix;
  private final double[] premium;

  private DemoHistory(List<LocalDate> days) {
    this.days = List.copyOf(days);
    int n = days.size();
    spx = new double[n];
    vix = new double[n];
    Draws draws = new Draws(SEED);
    levels(draws);
    double[] slow3m = slowNoise(draws, n, VIX3M_NOISE);
    double[] slowVvix = slowNoise(draws, n, VVIX_NOISE);
    premium = slowNoise(draws, n, PREMIUM_NOISE);
    vix3m = new double[n];
    vvix = new double[n];
    for (int i = 0; i < n; i++) {
      VarianceCurve curve = VarianceCurve.throughVix(vix[i] / PERCENT);
      vix3m[i] = PERCENT * curve.vol(VarianceCurve.VIX3M_YEARS) + slow3m[i];
      double logVix = StrictMath.log(vix[i] / (PERCENT * VIX_AT_REST));
      vvix[i] = VVIX_AT_REST + VVIX_PER_LOG_VIX * logVix + slowVvix[i];
    }
  }

  static DemoHistory make(TradingCalendar calendar) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = DemoDay.HISTORY_DAYS - 1; i >= 0; i--) {
      days.add(calendar.plusTradingDays(DemoDay.DATE, -i));
    }
    return new DemoHistory(days);
  }

  List<LocalDate> days() {
    return days;
  }

  /// Index points.
  double spx(int day) {
    return spx[day];
  }

  /// Vol points, two decimals.
  double vix(int day) {
    return vix[day];
  }

  double vix3m(int day) {
    return vix3m[day];
  }

  double vvix(int day) {
    return vvix[day];
  }

  /// What the futures stand above their fair level, vol points; 0 on the last day.
  double premium(int day) {
    return premium[day];
  }

  private void levels(Draws draws) {
    int n = days.size();
    double[] logVix = new double[n];
    double[] logSpx = new double[n];
    double rest = StrictMath.log(VIX_AT_REST);
    logVix[0] = rest;
    for (int i = 1; i < n; i++) {
      int scare = i - (n - 1 - SCARE_DAYS_AGO);
      double own = draws.normal();
      double shock = scare >= 0 && scare < SCARE.length ? SCARE[scare] : draws.normal();
      double dailyVol =
          REALISED_SHARE * StrictMath.exp(logVix[i - 1]) / StrictMath.sqrt(TRADING_DAYS_PER_YEAR);
      logSpx[i] = logSpx[i - 1] + DRIFT + dailyVol * shock;
      double vixShock = CORRELATION * shock + StrictMath.sqrt(1 - CORRELATION * CORRELATION) * own;
      logVix[i] = logVix[i - 1] + VIX_REVERSION * (rest - logVix[i - 1]) + VIX_SHOCK * vixShock;
    }
    double missing = StrictMath.log(DemoDay.VIX) - logVix[n - 1];
    for (int i = 0; i < n; i++) {
      // the bridge of a reverting process: the last weeks lean towards the level of the day
      double lean = missing * StrictMath.exp(-VIX_REVERSION * (n - 1 - i));
      vix[i] = CsvText.rounded(PERCENT * StrictMath.exp(logVix[i] + lean), 2);
      spx[i] = CsvText.rounded(DemoDay.SPOT * StrictMath.exp(logSpx[i] - logSpx[n - 1]), 2);
    }
  }

  /// Reverting noise that is 0 on the last day, run backwards.
  private static double[] slowNoise(Draws draws, int n, double size) {
    double[] noise = new double[n];
    for (int i = n - 2; i >= 0; i--) {
      noise[i] = (1 - NOISE_REVERSION) * noise[i + 1] + size * draws.normal();
    }
    return noise;
  }
}
