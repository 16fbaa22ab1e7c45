package alvh.mispricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.execution.Fees;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.surface.DiscountCurve;
import alvh.surface.SyntheticChain;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The fast searches against trying every combination, on chains full of noise.
class SearchTest {
  private static final int DAYS = 40;
  private static final double YEARS = DAYS / 365.0;
  private static final double RATE = 0.05;
  private static final int DRAWS = 200;

  /// Sums of four prices below 10,000 in another order.
  private static final double ROUNDING = 1e-9;

  private static final Fees FEES = MarketConfig.standard().fees();

  private static final FundingBand FUNDING =
      new FundingBand(List.of(DiscountCurve.flat(RATE)), 0.001, 0.005);

  private static NetQuotes noisy(long seed) {
    var random = new Random(seed);
    ChainSlice slice =
        SyntheticChain.slice(
            DAYS,
            4700,
            Math.exp(-RATE * YEARS),
            SyntheticChain.strikes(4600, 4800, 10 + 5 * random.nextInt(3)),
            k -> 0.2,
            0.4);
    return NetQuotes.of(
        Planted.noisy(slice, _ -> 3 * random.nextGaussian()),
        FEES,
        NewYork.date(SyntheticChain.AS_OF));
  }

  @Test
  void the_best_box_is_that_of_trying_every_pair() {
    for (long seed = 0; seed < DRAWS; seed++) {
      NetQuotes quotes = noisy(seed);
      double borrowed = Math.exp(-(RATE + 0.006) * YEARS);
      double lent = Math.exp(-(RATE - 0.006) * YEARS);
      double lending = Double.NEGATIVE_INFINITY;
      double borrowing = Double.NEGATIVE_INFINITY;
      for (int low = 0; low < quotes.size(); low++) {
        for (int high = low + 1; high < quotes.size(); high++) {
          double width = quotes.strike(high) - quotes.strike(low);
          double cost = quotes.buySynthetic(low) - quotes.sellSynthetic(high);
          lending = greater(lending, borrowed * width - cost);
          double proceeds = quotes.sellSynthetic(low) - quotes.buySynthetic(high);
          borrowing = greater(borrowing, proceeds - lent * width);
        }
      }
      List<Candidate> found = new BoxSearch(quotes, YEARS, FUNDING).best();
      assertThat(points(found.stream(), CandidateKind.BOX_LENDING))
          .as("seed " + seed)
          .isCloseTo(lending, within(ROUNDING));
      assertThat(points(found.stream(), CandidateKind.BOX_BORROWING))
          .as("seed " + seed)
          .isCloseTo(borrowing, within(ROUNDING));
    }
  }

  @Test
  void the_best_butterfly_is_that_of_trying_every_triple() {
    for (long seed = 0; seed < DRAWS; seed++) {
      NetQuotes quotes = noisy(seed);
      for (Right right : Right.values()) {
        double best = Double.NEGATIVE_INFINITY;
        for (int low = 0; low < quotes.size(); low++) {
          for (int body = low + 1; body < quotes.size(); body++) {
            for (int high = body + 1; high < quotes.size(); high++) {
              double share =
                  (quotes.strike(high) - quotes.strike(body))
                      / (quotes.strike(high) - quotes.strike(low));
              best =
                  greater(
                      best,
                      quotes.sell(right, body)
                          - share * quotes.buy(right, low)
                          - (1 - share) * quotes.buy(right, high));
            }
          }
        }
        assertThat(new ButterflySearch(quotes, right).best().orElseThrow().points())
            .as("seed " + seed)
            .isCloseTo(best, within(ROUNDING));
      }
    }
  }

  @Test
  void the_best_vertical_is_that_of_trying_every_pair() {
    double discount = 0.99;
    for (long seed = 0; seed < DRAWS; seed++) {
      NetQuotes quotes = noisy(seed);
      double[] best = new double[4];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      for (int low = 0; low < quotes.size(); low++) {
        for (int high = low + 1; high < quotes.size(); high++) {
          double width = discount * (quotes.strike(high) - quotes.strike(low));
          best[0] = greater(best[0], quotes.sell(Right.CALL, high) - quotes.buy(Right.CALL, low));
          best[1] = greater(best[1], quotes.sell(Right.PUT, low) - quotes.buy(Right.PUT, high));
          best[2] =
              greater(best[2], quotes.sell(Right.CALL, low) - quotes.buy(Right.CALL, high) - width);
          best[3] =
              greater(best[3], quotes.sell(Right.PUT, high) - quotes.buy(Right.PUT, low) - width);
        }
      }
      List<Candidate> found = new VerticalSearch(quotes, discount).best();
      List<CandidateKind> kinds =
          List.of(
              CandidateKind.CALL_ORDER,
              CandidateKind.PUT_ORDER,
              CandidateKind.CALL_WIDTH,
              CandidateKind.PUT_WIDTH);
      for (int i = 0; i < best.length; i++) {
        assertThat(points(found.stream(), kinds.get(i)))
            .as(kinds.get(i) + ", seed " + seed)
            .isCloseTo(best[i], within(ROUNDING));
      }
    }
  }

  @Test
  void what_is_gained_is_what_the_legs_pay_at_every_level() {
    NetQuotes quotes = noisy(7);
    List<Candidate> all = new ArrayList<>();
    for (Right right : Right.values()) {
      all.add(new ButterflySearch(quotes, right).best().orElseThrow());
    }
    all.addAll(new VerticalSearch(quotes, 0).best());
    for (Candidate candidate : all) {
      double worst =
          Stream.iterate(4000.0, s -> s <= 5400, s -> s + 2.5)
              .map(s -> payoff(candidate, s))
              .min(Comparator.naturalOrder())
              .orElseThrow();
      // a width has a loss of at most the strikes' distance, everything else none
      double most =
          candidate.kind() == CandidateKind.CALL_WIDTH
                  || candidate.kind() == CandidateKind.PUT_WIDTH
              ? -Math.abs(candidate.legs().get(0).strike() - candidate.legs().get(1).strike())
              : 0;
      assertThat(worst).as(candidate.toString()).isCloseTo(most, within(ROUNDING));
    }
  }

  private static double payoff(Candidate candidate, double index) {
    return candidate.legs().stream()
        .mapToDouble(l -> l.ratio() * l.right().intrinsic(index, l.strike()))
        .sum();
  }

  private static double greater(double best, double other) {
    return other > best ? other : best;
  }

  private static double points(Stream<Candidate> found, CandidateKind kind) {
    return found.filter(c -> c.kind() == kind).findFirst().orElseThrow().points();
  }
}
