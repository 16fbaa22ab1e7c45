package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.surface.RealChains;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Where a condor is rolled to among the 55 expiries of 2024-01-05.
@Tag("real-data")
class RollTargetTest {
  private static ChainSlice target(OptionChain chain, OptionRoot root, LocalDate expiry) {
    return RollTarget.of(new OptionContract(root, expiry, 4500, Right.PUT), chain)
        .orElseThrow()
        .slice();
  }

  @Test
  void a_roll_goes_to_the_first_expiry_a_week_further_of_the_same_root_if_it_can() {
    OptionChain chain = RealChains.january2024();
    ChainSlice weekly = target(chain, OptionRoot.SPX, LocalDate.of(2024, 1, 19));
    assertThat(weekly.root()).isEqualTo(OptionRoot.SPXW);
    assertThat(weekly.expiry().date()).isEqualTo(LocalDate.of(2024, 1, 26));
    ChainSlice evening = target(chain, OptionRoot.SPXW, LocalDate.of(2024, 1, 12));
    assertThat(evening.root()).as("both roots expire on 2024-01-19").isEqualTo(OptionRoot.SPXW);
    assertThat(evening.expiry().date()).isEqualTo(LocalDate.of(2024, 1, 19));
    assertThat(target(chain, OptionRoot.SPX, LocalDate.of(2024, 1, 12)).root())
        .isEqualTo(OptionRoot.SPX);
  }

  @Test
  void months_without_weeklys_have_no_target() {
    OptionChain chain = RealChains.january2024();
    var december = new OptionContract(OptionRoot.SPX, LocalDate.of(2025, 12, 19), 4500, Right.PUT);
    assertThat(RollTarget.of(december, chain)).isEmpty();
  }
}
