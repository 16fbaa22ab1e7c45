package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.EtpShare;
import alvh.market.GivenHistory;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What daily rebalancing costs, beside a product that is rebalanced step by step.
class LeverageDecayTest {
  private static final EtpShare UVXY = new EtpShare("UVXY");

  @Test
  void the_formula_is_what_a_daily_rebalanced_product_comes_to() {
    // 20,000 steps of a driftless index: the product against the index's growth to the power L
    double leverage = 1.5;
    double vol = 0.70;
    double step = vol / Math.sqrt(252);
    var draw = new Random(7);
    double logIndex = 0;
    double logProduct = 0;
    int steps = 20_000;
    for (int i = 0; i < steps; i++) {
      double change = step * draw.nextGaussian();
      logIndex += Math.log1p(change);
      logProduct += Math.log1p(leverage * change);
    }
    double perYear = (logProduct - leverage * logIndex) * 252 / steps;
    // fourth-order terms of daily moves of 4.4 % and the draw of the variance, about 1 % of it
    assertThat(new LeverageDecay(leverage, vol, 63).perYear()).isCloseTo(perYear, within(0.008));
    assertThat(new LeverageDecay(leverage, vol, 63).perYear()).isCloseTo(-0.18375, within(1e-12));
    assertThat(new LeverageDecay(1, vol, 63).perYear()).isZero();
  }

  @Test
  void the_index_moves_are_those_of_the_share_over_its_leverage_of_the_day() {
    // UVXY went from 2 to 1.5 times on 2018-02-28: moves of 6 % before and 4.5 % after are 3 % each
    MarketConfig config = MarketConfig.standard();
    var closes = new TreeMap<LocalDate, Double>();
    LocalDate day = LocalDate.of(2018, 1, 16);
    double price = 20;
    closes.put(day, price);
    for (int i = 0; i < 63; i++) {
      day = config.calendar().next(day);
      double leverage = day.isBefore(LocalDate.of(2018, 2, 28)) ? 2 : 1.5;
      price *= 1 + (i % 2 == 0 ? 1 : -1) * 0.03 * leverage;
      closes.put(day, price);
    }
    LeverageDecay decay =
        LeverageDecay.of(
                UVXY,
                new GivenHistory().with("uvxy.close", closes).series("uvxy.close").orElseThrow(),
                config.etps())
            .orElseThrow();
    assertThat(decay.leverage()).isEqualTo(1.5);
    // 32 moves up, 31 down: the sample deviation of +-3 %
    assertThat(decay.vol()).isCloseTo(0.03 * Math.sqrt(252 * 64 / 63.0), within(1e-3));
  }
}
