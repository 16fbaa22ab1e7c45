package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A VIX call spread on the quotes of 2016-06-01: its legs are shown as those of a condor are.
@Tag("real-data")
class VixHedge2016Test {
  @TempDir private Path folder;

  private CommandRun greeks(String... more) throws IOException {
    Path book =
        Files.writeString(
            folder.resolve("book.yaml"),
            """
            name: a hedge alone
            equity: 100000
            positions:
              - id: anchor
                sleeve: temporal-theta-anchor
                legs: [+1 VIX 2016-07-20 C18, -1 VIX 2016-07-20 C25]
                quantity: 5
                debit: 1.20
                opened: 2016-05-31
            """);
    String[] arguments = {
      "greeks",
      "--chain",
      RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv").toString(),
      "--data",
      RealData.folder().toString(),
      "--as-of",
      "2016-06-01",
      "--book",
      book.toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void the_legs_of_an_option_hedge_carry_quotes_and_greeks_on_the_future() throws IOException {
    JsonNode hedge = greeks("--json").json().required("hedges").get(0);
    JsonNode legs = hedge.required("legs");
    assertThat(legs.size()).isEqualTo(2);
    JsonNode bought = legs.get(0);
    JsonNode sold = legs.get(1);
    assertThat(bought.required("contract").stringValue()).isEqualTo("VIX 2016-07-20 C18");
    // nearly at the money on the July future of 17.525
    assertThat(bought.required("delta").doubleValue()).isBetween(0.4, 0.6);
    double mid =
        (bought.required("bid").doubleValue()
                + bought.required("ask").doubleValue()
                - sold.required("bid").doubleValue()
                - sold.required("ask").doubleValue())
            / 2;
    assertThat(hedge.required("mark").doubleValue()).isCloseTo(mid, within(1e-9));
    // 100 x delta on the future x beta(49 days), five spreads
    double delta = bought.required("delta").doubleValue() - sold.required("delta").doubleValue();
    assertThat(hedge.required("vegaPerVixPoint").doubleValue())
        .isCloseTo(500 * delta * Math.pow(1 + 49 / 12.0, -0.6), within(1e-6));
    // theta plus the roll-down of the July future, 2.25 points in 35 days
    assertThat(hedge.required("carryPerDay").doubleValue())
        .isCloseTo(
            hedge.required("thetaPerDay").doubleValue() - 500 * delta * 2.25 / 35, within(1e-6));
  }

  @Test
  void the_text_lists_the_legs_of_the_hedge() throws IOException {
    assertThat(greeks().out())
        .contains("Legs, per contract bought", "VIX 2016-07-20 C18", "VIX 2016-07-20 C25");
  }
}
