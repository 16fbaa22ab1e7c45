package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.pricing.Black76;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far off one rebuilt contract is said to be.
class RebuiltBandTest {
  /// 25 days ahead.
  private static final LocalDate EXPIRY = LocalDate.of(2015, 9, 18);

  private final RebuildModel model = RebuiltDays.model();
  private final RebuiltDay day = RebuiltDays.day(RebuiltDays.over(GivenDay.spx()), GivenDay.DAY);

  @ParameterizedTest
  @CsvSource({"1500, PUT_5", "1750, PUT_20", "1890, AT_THE_MONEY", "2000, CALL_20", "2200, CALL_5"})
  void it_is_what_the_price_moves_by_when_the_vol_is_off(double strike, Moneyness moneyness) {
    ErrorBand vols = model.bands().vol(moneyness, Tenor.DAYS_14_35);
    double bump = 0.01;
    double perVolPoint = (value(strike, bump) - value(strike, -bump)) / (2 * bump);
    ErrorBand band = day.band(contract(strike, Right.PUT)).orElseThrow();
    // the error of a difference quotient
    assertThat(band.median() / (vols.median() * perVolPoint)).isCloseTo(1, within(1e-4));
    assertThat(band.p90() / (vols.p90() * perVolPoint)).isCloseTo(1, within(1e-4));
  }

  /// A put with its vol off by `volPoints`.
  private double value(double strike, double volPoints) {
    RebuiltSlice slice = day.slice(OptionRoot.SPX, EXPIRY).orElseThrow();
    double vol = slice.smile().vol(strike) + volPoints / 100;
    double stdDev = vol * Math.sqrt(slice.smile().years());
    return Black76.discountedPrice(slice.forward(), strike, stdDev, slice.discount(), -1);
  }

  @Test
  void call_and_put_of_a_strike_are_off_alike() {
    assertThat(day.band(contract(2000, Right.CALL))).isEqualTo(day.band(contract(2000, Right.PUT)));
  }

  @Test
  void what_was_not_listed_has_none() {
    assertThat(day.band(contract(1803, Right.PUT))).isEmpty();
    LocalDate monday = LocalDate.of(2015, 9, 21);
    assertThat(day.band(new OptionContract(OptionRoot.SPXW, monday, 1800, Right.PUT))).isEmpty();
  }

  private static OptionContract contract(double strike, Right right) {
    return new OptionContract(OptionRoot.SPX, EXPIRY, strike, right);
  }
}
