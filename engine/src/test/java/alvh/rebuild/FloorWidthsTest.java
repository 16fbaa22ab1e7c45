package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.surface.SliceForward;
import alvh.time.Expiry;
import alvh.time.TradingCalendar;
import alvh.vix.WhitePaperQuotes;
import alvh.workspace.MarketConfig;
import alvh.workspace.RebuildYaml;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Widths on the trading floor beside those of the electronic platform, in one minute of 2014: the
/// quotes of Cboe's VIX white paper, whose index was 13.69.
class FloorWidthsTest {
  private static final IndexState STATE =
      new IndexState(
          LocalDate.of(2014, 7, 21),
          1965,
          13.69,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /// Minutes, rate and variance of the two terms, as published.
  private record Term(
      String file, OptionRoot root, LocalDate expiry, long minutes, double rate, double variance) {
    double years() {
      return minutes / Expiry.MINUTES_PER_YEAR;
    }

    List<WidthSample> samples(TradingCalendar calendar) {
      ChainSlice slice =
          WhitePaperQuotes.slice(file, root, calendar.expiry(expiry, root.settlement()));
      double discount = Math.exp(-rate * years());
      var forward = (SliceForward.Parity) SliceForward.of(slice, discount);
      return WidthSample.of(STATE, slice, years(), forward, Math.sqrt(variance));
    }
  }

  private static final Term FLOOR =
      new Term(
          "vixnearterm.dat", OptionRoot.SPX, LocalDate.of(2014, 8, 15), 35_924, .000305, .01846292);

  private static final Term ELECTRONIC =
      new Term(
          "vixnextterm.dat",
          OptionRoot.SPXW,
          LocalDate.of(2014, 8, 22),
          46_394,
          .000286,
          .01882101);

  private final TradingCalendar calendar = MarketConfig.standard().calendar();
  private final RebuildFit shipped = RebuildYaml.standard();

  @Test
  @Tag("real-data")
  void the_quotes_give_the_shipped_numbers() {
    WidthCoefficients fitted = WidthFit.fit(FLOOR.samples(calendar), shipped.widths().perVix());
    WidthCoefficients given = shipped.floor();
    assertThat(fitted.constant()).isCloseTo(given.constant(), within(5e-4));
    assertThat(fitted.perPrice()).isCloseTo(given.perPrice(), within(5e-4));
    assertThat(fitted.perPriceSquared()).isCloseTo(given.perPriceSquared(), within(5e-5));
    assertThat(fitted.inTheMoney()).isCloseTo(given.inTheMoney(), within(5e-4));
    assertThat(given.perVix()).isEqualTo(shipped.widths().perVix());
  }

  /// The electronic widths were fitted to chains of 2018 and later; here they meet 2014.
  @Test
  @Tag("real-data")
  void each_platform_has_its_own_widths() {
    QuoteWidths model = RebuildModel.of(shipped).widths();
    assertThat(medianRatio(FLOOR, OptionRoot.SPX, model)).isBetween(.95, 1.05);
    assertThat(medianRatio(FLOOR, OptionRoot.SPXW, model)).isGreaterThan(3.5);
    assertThat(medianRatio(ELECTRONIC, OptionRoot.SPXW, model)).isBetween(.9, 1.25);
  }

  /// Real width over that which `model` gives `root`, out of the money.
  private double medianRatio(Term term, OptionRoot root, QuoteWidths model) {
    double[] ratios =
        term.samples(calendar).stream()
            .filter(s -> s.isCall() ? s.x() > 0 : s.x() < 0)
            .mapToDouble(s ->
                s.width() / model.width(STATE, root, term.years(), s.x(), s.price(), s.isCall()))
            .sorted()
            .toArray();
    return ratios[ratios.length / 2];
  }

  @Test
  void spx_options_have_the_widths_of_the_floor_until_they_moved() {
    QuoteWidths model = RebuildModel.of(shipped).widths();
    double floor = model.width(on("2018-04-20"), OptionRoot.SPX, .08, 1, 5, true);
    double moved = model.width(on("2018-04-23"), OptionRoot.SPX, .08, 1, 5, true);
    assertThat(floor).isGreaterThan(3 * moved);
    assertThat(model.width(on("2014-07-21"), OptionRoot.SPXW, .08, 1, 5, true)).isEqualTo(moved);
  }

  private static IndexState on(String day) {
    return new IndexState(
        LocalDate.parse(day),
        2000,
        13,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
