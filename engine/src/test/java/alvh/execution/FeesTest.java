package alvh.execution;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Broker fee by premium plus the exchange's fee by class and premium.
class FeesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 11, 1);
  private final Fees fees = MarketConfig.standard().fees();

  @ParameterizedTest
  @CsvSource({
    "SPXW, 12.00, 1.10",
    "SPXW, 1.00, 1.10",
    "SPXW, 0.99, 1.01",
    "SPX, 0.10, 1.01",
    "SPX, 0.05, 0.86",
    "SPX, 0, 0.61",
    "VIX, 0.04, 0.35",
    "VIX, 0.05, 0.60",
    "VIX, 0.10, 0.75",
    "VIX, 0.11, 0.90",
    "VIXW, 0.99, 0.90",
    "VIXW, 1.99, 1.05",
    "VIX, 2.00, 1.10"
  })
  void an_option_pays_broker_and_exchange(OptionRoot root, double premium, String usd) {
    assertThat(fees.usdPerContract(option(root), DAY, premium)).isEqualByComparingTo(usd);
  }

  @ParameterizedTest
  @CsvSource({"VX, 2.38", "VXM, 1.07"})
  void a_future_pays_exchange_broker_and_regulator(FutureRoot root, String usd) {
    assertThat(fees.usdPerContract(new FutureContract(root, LocalDate.of(2024, 11, 20)), DAY, 17.0))
        .isEqualByComparingTo(usd);
  }

  @Test
  void binary_dust_on_a_premium_does_not_change_its_tier() {
    double tenCents = 0.3 - 0.2; // 0.09999999999999998
    assertThat(fees.usdPerContract(option(OptionRoot.SPX), DAY, tenCents))
        .isEqualByComparingTo("1.01");
  }

  @Test
  void an_order_is_rounded_to_the_cent_once_and_half_up() {
    assertThat(fees.orderCents(new EtpShare("VXX"), DAY, 45.0, 1)).isEqualTo(1);
    assertThat(fees.orderCents(new EtpShare("VXX"), DAY, 45.0, -201)).isEqualTo(101);
    assertThat(fees.orderCents(option(OptionRoot.SPXW), DAY, 2.0, 30)).isEqualTo(3_300);
  }

  private static Instrument option(OptionRoot root) {
    return new OptionContract(root, LocalDate.of(2024, 11, 20), 20, Right.CALL);
  }
}
