package alvh.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The worked example of the Cboe VIX white paper, with its quotes.
@Tag("real-data")
class WhitePaperTest {
  private static final double NEAR_RATE = 0.000305;
  private static final double NEXT_RATE = 0.000286;
  private static final long NEAR_MINUTES = 35_924;
  private static final long NEXT_MINUTES = 46_394;

  /// The formula on the published quotes; the paper prints 13.69.
  private static final double LEVEL = 13.685821;

  private static final double LAST_DIGIT_OF_LEVEL = 1e-6;
  private static final double LAST_DIGIT_OF_FORWARD = 1e-5;
  private static final double LAST_DIGIT_OF_VARIANCE = 1e-8;

  /// A Monday at 9:46 in Chicago, 25 days before a third Friday, without a clock change up to the
  /// Friday after: the minutes are those of the paper.
  private static final LocalDate MONDAY = LocalDate.of(2015, 6, 22);

  private static final Instant AS_OF = NewYork.instant(MONDAY, LocalTime.of(10, 46));

  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @Test
  void the_near_strip_is_as_published() {
    VarianceStrip strip = strip("vixnearterm.dat", NEAR_MINUTES, NEAR_RATE);
    assertThat(strip.forward()).isCloseTo(1962.89996, within(LAST_DIGIT_OF_FORWARD));
    assertThat(strip.centralStrike()).isEqualTo(1960);
    assertThat(strip.variance()).isCloseTo(0.01846292, within(LAST_DIGIT_OF_VARIANCE));
    assertThat(strip.lowestStrike()).isEqualTo(1370);
    assertThat(strip.highestStrike()).isEqualTo(2125);
  }

  @Test
  void the_next_strip_is_as_published() {
    VarianceStrip strip = strip("vixnextterm.dat", NEXT_MINUTES, NEXT_RATE);
    assertThat(strip.forward()).isCloseTo(1962.40006, within(LAST_DIGIT_OF_FORWARD));
    assertThat(strip.centralStrike()).isEqualTo(1960);
    assertThat(strip.variance()).isCloseTo(0.01882101, within(LAST_DIGIT_OF_VARIANCE));
    assertThat(strip.lowestStrike()).isEqualTo(1275);
    assertThat(strip.highestStrike()).isEqualTo(2200);
  }

  @Test
  void the_index_is_as_published() {
    OptionChain chain =
        new OptionChain(
            "SPX",
            AS_OF,
            OptionalDouble.empty(),
            List.of(
                slice("vixnearterm.dat", OptionRoot.SPX, LocalDate.of(2015, 7, 17)),
                slice("vixnextterm.dat", OptionRoot.SPXW, LocalDate.of(2015, 7, 24))),
            DataGrade.QUOTES,
            "VIX white paper");
    VixResult result =
        VixIndex.of(chain, VixTenor.VIX, years -> years < 0.08 ? NEAR_RATE : NEXT_RATE, calendar);
    assertThat(result).isInstanceOf(VixResult.Value.class);
    VixResult.Value value = (VixResult.Value) result;
    assertThat(value.near().minutes()).isEqualTo(NEAR_MINUTES);
    assertThat(value.next().minutes()).isEqualTo(NEXT_MINUTES);
    assertThat(value.level()).isCloseTo(LEVEL, within(LAST_DIGIT_OF_LEVEL));
  }

  private VarianceStrip strip(String file, long minutes, double rate) {
    StripResult result =
        VarianceStrip.of(
            slice(file, OptionRoot.SPX, LocalDate.of(2015, 7, 17)),
            minutes / Expiry.MINUTES_PER_YEAR,
            rate);
    assertThat(result).isInstanceOf(StripResult.Read.class);
    return ((StripResult.Read) result).strip();
  }

  private ChainSlice slice(String file, OptionRoot root, LocalDate expiry) {
    return WhitePaperQuotes.slice(file, root, calendar.expiry(expiry, root.settlement()));
  }
}
