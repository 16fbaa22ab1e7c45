package alvh.rebuild;

import alvh.RealData;
import alvh.pricing.Black76;
import alvh.rebuild.CondorLegs.Leg;
import alvh.rebuild.RealSlices.RealSlice;
import alvh.surface.TreasuryRate;
import alvh.time.Expiry;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Rebuilds every condor of the real chains with a model that has not seen their month.
final class RebuildErrors {
  /// Which parts are rebuilt.
  enum Variant {
    /// The shape alone: level from the slice's own strip, forward by parity.
    SHAPE,
    /// Shape and level: level from the indices, forward by parity.
    LEVEL,
    /// All: level from the indices, forward from the close, the bill and dividends.
    ALL
  }

  /// One condor.
  ///
  /// @param vix close of the day
  /// @param credit real, undiscounted points
  /// @param level `ln` of VIX(T) from the indices over that of the strip
  /// @param errors rebuilt / real - 1
  /// @param legs by variant
  record Condor(
      YearMonth month,
      LocalDate day,
      Expiry expiry,
      double days,
      double vix,
      double credit,
      double level,
      Map<Variant, Double> errors,
      Map<Variant, Map<Moneyness, LegError>> legs) {
    double error(Variant variant) {
      return Objects.requireNonNull(errors.get(variant));
    }

    LegError leg(Variant variant, Moneyness place) {
      return Objects.requireNonNull(Objects.requireNonNull(legs.get(variant)).get(place));
    }
  }

  /// One leg.
  ///
  /// @param vol rebuilt less real, vol points
  /// @param price rebuilt / real - 1
  record LegError(double vol, double price) {}

  private static final double FEWEST_DAYS = 6.5;
  private static final double MOST_DAYS = 60.5;

  private final List<RealSlice> slices = RealSlices.usable();
  private final NavigableMap<LocalDate, Double> bills = series("rates/tbill_3m_2010_2026.csv", 1);
  private final NavigableMap<LocalDate, Double> dividends =
      series("valuation/shiller_monthly.csv", 2);

  private List<RealSlice> outside(YearMonth month) {
    return slices.stream().filter(s -> !YearMonth.from(s.state().day()).equals(month)).toList();
  }

  private List<YearMonth> months() {
    return slices.stream().map(s -> YearMonth.from(s.state().day())).distinct().sorted().toList();
  }

  /// Every condor with 7 to 60 days to expiry.
  List<Condor> condors() {
    var condors = new ArrayList<Condor>();
    for (YearMonth month : months()) {
      FittedShape shape =
          new FittedShape(ShapeFit.fit(outside(month).stream().map(RealSlices::shape).toList()));
      for (RealSlice real : slices) {
        if (YearMonth.from(real.state().day()).equals(month)
            && real.days() > FEWEST_DAYS
            && real.days() < MOST_DAYS) {
          CondorLegs.of(real).ifPresent(legs -> condors.add(condor(real, legs, shape)));
        }
      }
    }
    return condors;
  }

  private Condor condor(RealSlice real, Map<Moneyness, Leg> legs, FittedShape shape) {
    Map<Moneyness, Double> mids = new EnumMap<>(Moneyness.class);
    legs.forEach((place, leg) -> mids.put(place, leg.mid()));
    double credit = CondorLegs.credit(mids);
    Map<Variant, Double> errors = new EnumMap<>(Variant.class);
    Map<Variant, Map<Moneyness, LegError>> all = new EnumMap<>(Variant.class);
    for (Variant variant : Variant.values()) {
      RebuiltSmile smile =
          shape.smile(real.state(), forward(real, variant), real.years(), level(real, variant));
      Map<Moneyness, Double> prices = new EnumMap<>(Moneyness.class);
      Map<Moneyness, LegError> misses = new EnumMap<>(Moneyness.class);
      legs.forEach((place, leg) -> {
        double vol = smile.vol(leg.strike());
        double stdDev = vol * Math.sqrt(real.years());
        double price = Black76.price(smile.forward(), leg.strike(), stdDev, leg.sign());
        prices.put(place, price);
        misses.put(place, new LegError(100 * (vol - leg.vol()), price / leg.mid() - 1));
      });
      errors.put(variant, CondorLegs.credit(prices) / credit - 1);
      all.put(variant, misses);
    }
    return new Condor(
        YearMonth.from(real.state().day()),
        real.state().day(),
        real.slice().expiry(),
        real.days(),
        real.state().vix(),
        credit,
        Math.log(level(real, Variant.LEVEL) / real.level()),
        errors,
        all);
  }

  private double level(RealSlice real, Variant variant) {
    return variant == Variant.SHAPE
        ? real.level()
        : VarianceTerm.of(real.state(), MarketConfig.standard().calendar()).vol(real.years());
  }

  private double forward(RealSlice real, Variant variant) {
    if (variant != Variant.ALL) {
      return real.forward().forward();
    }
    LocalDate day = real.state().day();
    double rate = TreasuryRate.ofBill(bills.floorEntry(day).getValue() / 100);
    double yield = dividends.floorEntry(day).getValue() / real.state().spx();
    return real.state().spx() * Math.exp((rate - yield) * real.years());
  }

  /// `ln(model / real)` of every width, the model not having seen its month; by month, out of the
  /// money first.
  Map<YearMonth, List<List<Double>>> widths() {
    Map<YearMonth, List<List<Double>>> errors = new TreeMap<>();
    for (YearMonth month : months()) {
      List<WidthSample> seen = outside(month).stream().flatMap(RebuildErrors::widths).toList();
      FittedWidths model = new FittedWidths(WidthFit.fit(seen));
      List<List<Double>> two = List.of(new ArrayList<>(), new ArrayList<>());
      for (RealSlice real : slices) {
        if (YearMonth.from(real.state().day()).equals(month)) {
          widths(real)
              .forEach(s -> {
                boolean isInside = s.isCall() ? s.x() < 0 : s.x() > 0;
                double width =
                    model.width(real.state(), real.years(), s.x(), s.price(), s.isCall());
                two.get(isInside ? 1 : 0).add(Math.log(width / s.width()));
              });
        }
      }
      errors.put(month, two);
    }
    return errors;
  }

  /// The quotes of slices with 1 to 130 days.
  static Stream<WidthSample> widths(RealSlice real) {
    return real.days() > .9 && real.days() < 130
        ? RealSlices.widths(real).stream()
        : Stream.empty();
  }

  private static NavigableMap<LocalDate, Double> series(String name, int column) {
    var series = new TreeMap<LocalDate, Double>();
    try (var lines = Files.lines(RealData.file(name))) {
      lines
          .skip(1)
          .map(l -> l.split(",", -1))
          .filter(c -> !c[column].isBlank())
          .forEach(c -> {
            double value = Double.parseDouble(c[column]);
            if (value > 0) {
              series.put(LocalDate.parse(c[0]), value);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return series;
  }
}
