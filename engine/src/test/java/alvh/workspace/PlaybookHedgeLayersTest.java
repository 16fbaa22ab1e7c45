package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.playbook.HedgeExpiry;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.HedgeStrikes;
import alvh.playbook.LayerSize;
import alvh.playbook.MarketFacts;
import alvh.playbook.OptionShape;
import alvh.playbook.Playbook;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The hedge layers that a playbook describes.
class PlaybookHedgeLayersTest {
  private static final String TEXT =
      """
      name: test
      title: a test
      reading: sound
      quorum: 1
      signature-days: 1
      signers: { risk-adding: 2, risk-reducing: 1, neutral: 1 }
      human: optional
      cool-down-days: 0
      mode: votes
      switches:
        - id: size
          about: how much
          chosen: small
          options:
            small: { source: me, meaning: little }
            large: { source: me, meaning: much }
      layers:
        - name: 1
          sleeve: temporal-theta-anchor
          source: me
          why: a test
          instruments:
            - name: spread
              is: vix-call-spread
              expiry: { days: [5, 60], after: [vix.close], covers: condors }
              delta: { bought: 0.40, sold: 0.15 }
            - { name: future, is: vxm, expiry: { days: [5, 60], nearest: 30, covers: none } }
            - { name: note, is: etp, ticker: VXX }
          budget: { by: size, small: 0.05, large: 0.10 }
          units: { coverage: 0.20 }
          roll-days: 4
          monetise-gain: 1.0
          cool-down-days: 3
      rules:
        - id: R-1
          source: me
          group: price
          scope: book
          when: vix.close > 30
          vote: { action: activate-layer, weight: 1.0, layer: 1, with: spread }
          missing: abstain
          why: a rule
          examples:
            - { given: { vix.close: 31 }, expect: fires }
            - { given: { vix.close: 29.9 }, expect: near-miss }
            - { given: { vix.close: 10 }, expect: silent }
      """;

  private static Playbook parse(String text) {
    return PlaybookYaml.parse(text, "test.yaml", MarketFacts.TABLE);
  }

  private static void refuses(String from, String to, String... parts) {
    assertThat(TEXT).contains(from);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(TEXT.replace(from, to)))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void a_layer_is_read_with_its_instruments() {
    HedgeLayer layer = parse(TEXT).activeLayers().getFirst();
    assertThat(layer.instruments())
        .containsExactly(
            new HedgeInstrument.Options(
                "spread",
                OptionShape.VIX_CALL_SPREAD,
                new HedgeExpiry(5, 60, OptionalInt.empty(), List.of("vix.close"), true, false),
                new HedgeStrikes.ByDelta(0.40, 0.15)),
            new HedgeInstrument.Future(
                "future",
                HedgeInstrument.Contract.VXM,
                new HedgeExpiry(5, 60, OptionalInt.of(30), List.of(), false, false)),
            new HedgeInstrument.Shares("note", "VXX"));
    assertThat(layer.size()).isEqualTo(new LayerSize.Coverage(0.20));
    assertThat(layer.coolDownDays()).isEqualTo(3);
  }

  @Test
  void a_value_follows_its_switch() {
    Playbook playbook = parse(TEXT);
    assertThat(playbook.activeLayers().getFirst().budget()).isEqualTo(0.05);
    assertThat(playbook.set("size", "large").activeLayers().getFirst().budget()).isEqualTo(0.10);
  }

  @Test
  void a_vote_names_layers_and_instruments_that_there_are() {
    refuses("layer: 1, with: spread", "layer: 2, with: spread", "test.yaml:", "unknown layer '2'");
    refuses("layer: 1, with: spread", "layer: 1, with: spraed", "no instrument", "spread");
    refuses("layer: 1, with: spread", "with: spraed", "no layer has an instrument", "spread");
  }

  @Test
  void every_fault_names_its_line() {
    refuses("is: vix-call-spread", "is: vix-call-sprad", "test.yaml:24", "vix-call-spread");
    refuses("sleeve: temporal-theta-anchor", "sleeve: anchor", "test.yaml:19", "anchor");
    refuses("bought: 0.40, sold: 0.15", "bought: 0.15, sold: 0.40", "larger delta nearer");
    refuses("bought: 0.40, sold: 0.15", "bought: 0.40", "sold");
    refuses("roll-days: 4", "roll-days: 5", "would be rolled at once");
    refuses("days: [5, 60], after", "days: [60, 5], after", "0 <= least <= most");
    refuses("after: [vix.close]", "after: [vix.clos]", "unknown fact", "vix.close");
    refuses("units: { coverage: 0.20 }", "units: { coverage: 0.2, delta: 1 }", "exactly one way");
    refuses("covers: condors", "covers: condor", "condors");
    refuses("budget: { by: size, small: 0.05, large: 0.10 }", "budget: 0", "budget must be > 0");
  }

  @Test
  void a_share_of_equity_is_size_and_budget_in_one() {
    String shared =
        TEXT.replace("    budget: { by: size, small: 0.05, large: 0.10 }\n", "")
            .replace("{ coverage: 0.20 }", "{ equity-share: 0.01 }");
    HedgeLayer layer = parse(shared).activeLayers().getFirst();
    assertThat(layer.size()).isEqualTo(new LayerSize.EquityShare(0.01));
    assertThat(layer.budget()).isEqualTo(0.01);
    assertThat(layer.budgetUsd(80_000, 3_000_000)).isEqualTo(30_000);
    refuses(
        "{ coverage: 0.20 }",
        "{ equity-share: 0.01 }",
        "test.yaml:29",
        "has that share as its budget",
        "leave `budget` out");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(shared.replace("0.01", "1.01")))
        .satisfies(
            e -> assertThat(e.getMessage()).contains("test.yaml:29", "equity-share", "1.01"));
  }

  @Test
  void an_expiry_can_be_a_monthly_one() {
    HedgeLayer layer =
        parse(TEXT.replace("covers: none }", "covers: none, monthly: true }"))
            .activeLayers()
            .getFirst();
    assertThat(layer.instrument("future").orElseThrow().window().orElseThrow().monthly()).isTrue();
    refuses("covers: none }", "covers: none, monthly: yes }", "test.yaml:27", "true or false");
  }
}
