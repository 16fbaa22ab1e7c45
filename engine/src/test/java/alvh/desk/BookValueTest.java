package alvh.desk;

import static alvh.desk.ValuedDesk.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.DayView;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.risk.MarketMarks;
import alvh.risk.VolShift;
import alvh.scenario.CurveMove;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.surface.SyntheticChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// One future on the S&P 500 and forty moves: 38 of +1 % and two of -10 %, counted by hand in
/// shares of what the future is worth.
class BookValueTest {
  private static final MarketMarks MARKS =
      MarketMarks.of(
          DayView.of(SyntheticDesk.history(-1), SyntheticChain.AS_OF),
          SyntheticDesk.CALENDAR,
          SyntheticDesk.CONFIG.etps(),
          OptionalDouble.of(ValuedDesk.RATE),
          VolShift.SHAPE);

  /// Multiplier times index.
  private static final double WORTH_USD = 50 * usd(MARKS.spxLevel());

  /// (38 x 1 % - 2 x 10 %) / 40.
  private static final double MEAN = 0.0045;

  /// A twentieth of forty are the two worst.
  private static final double CVAR = 0.10;

  /// Every part of CVaR is the quantile, -10 %, so that the differences are those of the gains:
  /// their squares about the mean sum to 38 x .0055^2 + 2 x .1045^2 = .02299, over 39 and 40.
  private static final double ERROR = Math.sqrt(0.02299 / 39 / 40);

  private static final Book HELD =
      new Book(
          "a book",
          1_000_000,
          List.of(
              new FuturesPosition(
                  "es",
                  Sleeve.CONDOR,
                  new FutureContract(FutureRoot.ES, SyntheticDesk.TODAY.plusDays(40)),
                  1,
                  4700,
                  SyntheticDesk.TODAY)));
  private static final Book FLAT = new Book("a book", 1_000_000, List.of());

  private static List<MarketMove> moves() {
    List<MarketMove> moves = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double simple = i % 20 == 7 ? -0.10 : 0.01;
      moves.add(new MarketMove(Math.log1p(simple), 0, CurveMove.NONE, 7));
    }
    return moves;
  }

  private static ValuedAlternative closing(double weight, double mid, double natural, double fees) {
    var closing =
        new Alternative(
            new Proposal(ActionPattern.of(ActionName.FLATTEN), ""),
            "close it",
            "",
            new Pricing.Priced(mid, natural, fees),
            List.of(),
            Optional.of(FLAT),
            Optional.empty(),
            List.of());
    return new BookValue(Revaluation.of(MARKS), moves(), weight, HELD)
        .of(closing, FLAT, Optional.empty());
  }

  private static ValuedAlternative holding(double weight) {
    var holding =
        new Alternative(
            new Proposal(ActionPattern.of(ActionName.HOLD), ""),
            "hold",
            "",
            new Pricing.Free(),
            List.of(),
            Optional.of(HELD),
            Optional.empty(),
            List.of());
    return new BookValue(Revaluation.of(MARKS), moves(), weight, HELD)
        .of(holding, HELD, Optional.empty());
  }

  @Test
  void the_score_is_mean_less_weighted_tail_less_cost() {
    ValuedAlternative held = holding(0.02);
    assertThat(usd(held.meanGainUsd())).isCloseTo(MEAN * WORTH_USD, within(1e-6));
    assertThat(usd(held.cvarUsd())).isCloseTo(CVAR * WORTH_USD, within(1e-6));
    assertThat(usd(held.valueUsd())).isCloseTo((MEAN - 0.02 * CVAR) * WORTH_USD, within(1e-6));
    ValuedAlternative closed = closing(0.02, 100, 112.5, 2.5);
    assertThat(usd(closed.valueUsd())).isEqualTo(-15);
    assertThat(usd(closed.overHoldUsd()))
        .isCloseTo(-15 - (MEAN - 0.02 * CVAR) * WORTH_USD, within(1e-6));
  }

  @Test
  void the_standard_error_is_paired() {
    assertThat(usd(closing(0, 0, 0, 0).standardErrorUsd()))
        .isCloseTo(ERROR * WORTH_USD, within(1e-6));
    // what is certain, as cost and a tail that is all one loss, has no error
    assertThat(usd(closing(0.5, 100, 112.5, 2.5).standardErrorUsd()))
        .isCloseTo(ERROR * WORTH_USD, within(1e-6));
    assertThat(usd(holding(0.5).standardErrorUsd())).isZero();
  }

  @Test
  void a_near_tie_is_held() {
    // the tail outweighs the mean from a weight of .045 on; at .05 by .13 standard errors
    assertThat(closing(0.044, 0, 0, 0).beatsHolding(0)).isFalse();
    assertThat(closing(0.05, 0, 0, 0).beatsHolding(0)).isTrue();
    assertThat(closing(0.05, 0, 0, 0).beatsHolding(1)).isFalse();
    // at .09 by 1.17
    assertThat(closing(0.09, 0, 0, 0).beatsHolding(1)).isTrue();
    assertThat(closing(0.09, 0, 0, 0).beatsHolding(2)).isFalse();
  }
}
