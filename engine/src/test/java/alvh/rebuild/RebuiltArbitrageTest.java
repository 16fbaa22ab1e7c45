package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.Right;
import alvh.pricing.Black76;
import alvh.surface.SmileSlice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Butterflies within an expiry and calendars between two.
@Tag("real-data")
class RebuiltArbitrageTest {
  private static final int EVERY = 120;
  private static final int POINTS = 200;

  /// The strikes of .005 delta lie within so many standard deviations of the forward.
  private static final double LOWEST_X = -4;

  private static final double HIGHEST_X = 2.5;

  /// A price is right to about 1e-14 of the forward; a second difference of three is, too.
  private static final double ROUNDING = 1e-12;

  /// docs/models.md names it.
  private static final double DEEPEST_FALL = 0.042;

  private final RebuiltHistory history = RebuiltDays.history();

  private List<LocalDate> days() {
    List<LocalDate> days =
        new ArrayList<>(
            List.of(
                LocalDate.of(2008, 10, 10),
                LocalDate.of(2008, 11, 20),
                LocalDate.of(2011, 8, 8),
                LocalDate.of(2015, 8, 24),
                LocalDate.of(2017, 11, 3),
                LocalDate.of(2018, 2, 5),
                LocalDate.of(2020, 3, 16)));
    for (LocalDate day = InputReader.FIRST_DAY;
        day.isBefore(LocalDate.of(2024, 2, 1));
        day = RebuiltDays.CONFIG.calendar().plusTradingDays(day, EVERY)) {
      days.add(day);
    }
    return days;
  }

  private static List<RebuiltSlice> slices(RebuiltDay day) {
    return day.expiries().stream()
        .map(e -> day.slice(e.root(), e.expiry().date()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static double strike(SmileSlice smile, double x) {
    return smile.forward() * Math.exp(x * smile.atmVol() * Math.sqrt(smile.years()));
  }

  private static double x(int i) {
    return LOWEST_X + (HIGHEST_X - LOWEST_X) * i / (POINTS - 1);
  }

  @Test
  void no_butterfly_costs_less_than_nothing() {
    List<String> found = new ArrayList<>();
    for (LocalDate date : days()) {
      for (RebuiltSlice slice : slices(RebuiltDays.day(history, date))) {
        SmileSlice smile = slice.smile();
        for (int i = 1; i < POINTS - 1; i++) {
          double low = strike(smile, x(i - 1));
          double middle = strike(smile, x(i));
          double high = strike(smile, x(i + 1));
          double weight = (high - middle) / (high - low);
          double butterfly =
              weight * call(smile, low) + (1 - weight) * call(smile, high) - call(smile, middle);
          if (butterfly < -ROUNDING * smile.forward()) {
            found.add(date + " " + smile.years() + " " + middle + " " + butterfly);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static double call(SmileSlice smile, double strike) {
    return Black76.price(smile.forward(), strike, Math.sqrt(smile.totalVariance(strike)), 1);
  }

  /// Smiles of different times may cross on days of panic; no spread between quotes gains by it.
  @Test
  void no_calendar_spread_can_be_bought_for_less_than_nothing() {
    List<String> found = new ArrayList<>();
    for (LocalDate date : days()) {
      List<RebuiltSlice> slices = slices(RebuiltDays.day(history, date));
      for (int s = 1; s < slices.size(); s++) {
        for (int i = 0; i < POINTS; i++) {
          if (gain(slices.get(s - 1), slices.get(s), x(i)) > 0) {
            found.add(date + " " + slices.get(s).listed().expiry().date() + " at x " + x(i));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /// Selling the near option at its bid and buying the next one at its ask, both at the same strike
  /// / forward, per point of discounted forward.
  private static double gain(RebuiltSlice near, RebuiltSlice next, double x) {
    double strike = strike(near.smile(), x);
    Right right = x < 0 ? Right.PUT : Right.CALL;
    double sold = near.quote(strike, right).bid() / near.discount() / near.forward();
    double same = strike / near.forward() * next.forward();
    double bought = next.quote(same, right).ask() / next.discount() / next.forward();
    return sold - bought;
  }

  /// Where near indices stand far above longer ones, total variance hardly rises and the shapes of
  /// two expiries may cross; before SPX options went electronic, their strips end sooner than those
  /// of SPXW, and a level solved for fewer strikes can lie a little above its neighbour's.
  @Test
  void smiles_cross_in_panic_or_a_little_beside_an_expiry_of_the_floor() {
    Map<LocalDate, Double> crossed = new TreeMap<>();
    for (LocalDate date : days()) {
      double fall = deepestFall(date);
      if (fall > 0) {
        crossed.put(date, fall);
      }
    }
    assertThat(crossed)
        .containsOnlyKeys(
            LocalDate.of(2015, 8, 24),
            LocalDate.of(2017, 6, 13),
            LocalDate.of(2018, 2, 5),
            LocalDate.of(2020, 3, 16));
    assertThat(crossed.get(LocalDate.of(2017, 6, 13))).isLessThan(0.002);
    assertThat(crossed.values()).as("%s", crossed).allMatch(fall -> fall < DEEPEST_FALL);
  }

  /// The largest share of total variance that is lost from an expiry to the next one, at the same
  /// strike / forward; 0 when none is.
  private double deepestFall(LocalDate date) {
    List<SmileSlice> smiles =
        slices(RebuiltDays.day(history, date)).stream().map(RebuiltSlice::smile).toList();
    double deepest = 0;
    for (int s = 1; s < smiles.size(); s++) {
      SmileSlice near = smiles.get(s - 1);
      SmileSlice next = smiles.get(s);
      for (int i = 0; i < POINTS; i++) {
        double strike = strike(near, x(i));
        double same = strike / near.forward() * next.forward();
        deepest = Math.max(deepest, 1 - next.totalVariance(same) / near.totalVariance(strike));
      }
    }
    return deepest;
  }
}
