package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.surface.SliceForward;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The quotes of one rebuilt expiry.
@Tag("real-data")
class RebuiltSliceTest {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2006, 9, 12),
          LocalDate.of(2008, 11, 20),
          LocalDate.of(2015, 8, 24),
          LocalDate.of(2017, 11, 3),
          LocalDate.of(2020, 3, 16),
          LocalDate.of(2022, 6, 10));

  private final RebuiltHistory history = RebuiltDays.history();

  @Test
  void the_strip_of_all_quotes_gives_the_level_of_the_term_back() {
    for (LocalDate date : DAYS) {
      RebuiltDay day = RebuiltDays.day(history, date);
      for (ListedExpiry expiry : day.expiries()) {
        RebuiltSlice slice = slice(day, expiry);
        double years = slice.smile().years();
        if (slice.isReplicated()) {
          StripResult whole = VarianceStrip.of(slice.quotes(), years, day.carry().rate(years));
          assertThat(whole).isInstanceOf(StripResult.Read.class);
          assertThat(((StripResult.Read) whole).strip().vol())
              .as("%s on %s", expiry.expiry().date(), date)
              .isCloseTo(slice.level(), within(0.005 * slice.level()));
        }
      }
      assertThat(day.expiries()).as("%s", date).hasSizeGreaterThan(4);
    }
  }

  @Test
  void forwards_come_back_by_parity() {
    for (LocalDate date : DAYS) {
      RebuiltDay day = RebuiltDays.day(history, date);
      for (ListedExpiry expiry : day.expiries()) {
        RebuiltSlice slice = slice(day, expiry);
        SliceForward read = SliceForward.of(slice.quotes(), slice.discount());
        assertThat(read).isInstanceOf(SliceForward.Parity.class);
        // four prices on a grid of .10, of a few strikes
        assertThat(((SliceForward.Parity) read).forward()).isCloseTo(slice.forward(), within(0.1));
      }
    }
  }

  @Test
  void quotes_are_two_sided_or_have_no_bid_and_lie_on_the_grid() {
    for (LocalDate date : DAYS) {
      RebuiltDay day = RebuiltDays.day(history, date);
      ChainSlice quotes = slice(day, day.expiries().get(2)).quotes();
      for (int i = 0; i < quotes.size(); i++) {
        for (Right right : Right.values()) {
          assertThat(quotes.state(right, i)).isIn(QuoteState.TWO_SIDED, QuoteState.ZERO_BID);
          assertOnGrid(quotes.quote(right, i).bid());
          assertOnGrid(quotes.quote(right, i).ask());
        }
      }
    }
  }

  private static void assertOnGrid(double price) {
    double steps = price / (price < 3 ? 0.05 : 0.10);
    assertThat(steps).isCloseTo(Math.rint(steps), within(1e-9 * Math.max(1, steps)));
  }

  @Test
  void one_contract_is_quoted_as_in_the_whole_chain() {
    RebuiltDay day = RebuiltDays.day(history, LocalDate.of(2015, 8, 24));
    RebuiltDay again = RebuiltDays.day(history, LocalDate.of(2015, 8, 24));
    for (ChainSlice slice : day.chain().slices()) {
      for (int i = 0; i < slice.size(); i += 7) {
        var contract =
            new OptionContract(slice.root(), slice.expiry().date(), slice.strike(i), Right.PUT);
        assertThat(again.quote(contract)).contains(slice.quote(Right.PUT, i));
      }
    }
  }

  @Test
  void what_was_not_listed_has_no_quote() {
    RebuiltDay day = RebuiltDays.day(history, LocalDate.of(2015, 8, 24));
    LocalDate wednesday = LocalDate.of(2015, 9, 2);
    LocalDate third = LocalDate.of(2015, 9, 18);
    assertThat(quote(day, OptionRoot.SPXW, wednesday, 1800)).isEmpty();
    assertThat(quote(day, OptionRoot.SPXW, third, 1800)).isEmpty();
    assertThat(quote(day, OptionRoot.SPX, third, 1803)).isEmpty();
    assertThat(quote(day, OptionRoot.SPX, third, 1800)).isPresent();
  }

  private static Optional<Quote> quote(
      RebuiltDay day, OptionRoot root, LocalDate expiry, double strike) {
    return day.quote(new OptionContract(root, expiry, strike, Right.PUT));
  }

  private static RebuiltSlice slice(RebuiltDay day, ListedExpiry expiry) {
    return day.slice(expiry.root(), expiry.expiry().date()).orElseThrow();
  }
}
