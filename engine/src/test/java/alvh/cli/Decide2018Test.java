package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// The day on which VIX doubled, 2018-02-05, with wild and missing quotes.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Decide2018Test {
  private JsonNode decision;

  @BeforeAll
  void decide() {
    decision = CommandRun.early2018("decide", "--as-of", "2018-02-05", "--json").json();
  }

  private JsonNode alternative(String text) {
    return find(text).orElseThrow();
  }

  private Optional<JsonNode> find(String text) {
    return decision
        .required("proof")
        .required("alternatives")
        .valueStream()
        .filter(a -> a.required("text").stringValue().equals(text))
        .findFirst();
  }

  private double fact(String name) {
    return decision.required("facts").required(name).required("value").doubleValue();
  }

  @Test
  void vix_momentum_and_an_inverted_curve_deploy_the_collar() {
    assertThat(fact("vix.rsi14")).isCloseTo(91.04, within(0.005));
    assertThat(fact("vx.spread12")).isCloseTo(5.25, within(1e-9));
    JsonNode rule =
        decision
            .required("proof")
            .required("rules")
            .valueStream()
            .filter(r -> r.required("id").stringValue().equals("S-24"))
            .findFirst()
            .orElseThrow();
    assertThat(rule.required("state").stringValue()).isEqualTo("fires");
    assertThat(decision.required("action").stringValue()).isEqualTo("deploy-collar");
  }

  @Test
  void the_settled_january_condor_is_not_held() {
    assertThat(decision.required("notHeld").get(0).stringValue())
        .isEqualTo("jan settled on 2018-01-31");
    assertThat(decision.required("condors").size()).isEqualTo(1);
  }

  @Test
  void legs_quoted_0_at_0_have_no_price_and_every_trade_in_them_abstains() {
    JsonNode legs = decision.required("condors").get(0).required("legs");
    assertThat(legs.get(0).required("unpriceable").stringValue()).contains("P2625", "0 / 0");
    assertThat(legs.get(1).required("unpriceable").stringValue()).contains("P2600", "0 / 0");
    for (String text :
        new String[] {"close-condor of feb", "close-side put of feb", "roll-condor of feb"}) {
      assertThat(alternative(text).has("abstains")).as(text).isTrue();
    }
    for (String text : new String[] {"close-condor of feb", "close-side put of feb", "flatten"}) {
      assertThat(alternative(text).required("abstains").stringValue())
          .as(text)
          .contains("SPXW 2018-02-28 P2625", "SPXW 2018-02-28 P2600");
    }
  }

  @Test
  void the_call_side_is_closed_with_its_worthless_long_leg_counted_as_nothing() {
    JsonNode legs = decision.required("condors").get(0).required("legs");
    JsonNode shortCall = legs.get(2);
    JsonNode longCall = legs.get(3);
    assertThat(longCall.required("bid").doubleValue()).isZero();
    assertThat(longCall.required("ask").doubleValue()).isPositive();
    double natural = shortCall.required("ask").doubleValue() * 100 * 4;
    JsonNode close = alternative("close-side call of feb");
    assertThat(close.has("abstains")).isFalse();
    assertThat(close.required("costNatural").doubleValue()).isCloseTo(natural, within(1e-9));
    double mid =
        (shortCall.required("bid").doubleValue()
                + shortCall.required("ask").doubleValue()
                - longCall.required("ask").doubleValue())
            / 2;
    assertThat(close.required("costMid").doubleValue()).isCloseTo(mid * 400, within(1e-9));
  }

  @Test
  void coverage_is_unknown_with_its_reason_once_the_condors_gain_from_vix() {
    JsonNode later = CommandRun.early2018("decide", "--as-of", "2018-02-08", "--json").json();
    JsonNode coverage = later.required("facts").required("book.coverage");
    assertThat(coverage.required("unknown").booleanValue()).isTrue();
    assertThat(coverage.required("why").stringValue()).isNotBlank();
  }
}
