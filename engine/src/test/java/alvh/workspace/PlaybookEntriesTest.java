package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.playbook.Entry;
import alvh.playbook.EntryPlan;
import alvh.playbook.ExpiryPlan;
import alvh.playbook.MarketFacts;
import alvh.playbook.Playbook;
import alvh.playbook.RiskOf;
import alvh.playbook.Side;
import org.junit.jupiter.api.Test;

/// The condors that a playbook lets its votes open.
class PlaybookEntriesTest {
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
      facts:
        - { name: my.delta, unit: index delta, near: 0.01, meaning: a cap, is: 0.18 }
        - { name: my.share, unit: ratio, near: 0.01, meaning: a share, is: 0.02 / 2 }
      switches:
        - id: size
          about: how much
          chosen: small
          options:
            small: { source: me, meaning: little }
            large: { source: me, meaning: much }
        - id: wing
          about: which side
          chosen: call
          options:
            call: { source: me, meaning: calls }
            put: { source: me, meaning: puts }
      entries:
        - name: near
          source: me
          why: a tier
          expiry: { root: SPXW, trading-days: [1, 2] }
          by-credit:
            tier: 0.70
            price: mid
            least-natural: 0.30
            width: { put: 10, call: 15 }
            range: { formula: blend, vix9d-weight: 0.65, multiplier: 1.2 }
            distance: { least: 1.0, start: 1.5, most: 2.0 }
            max-short-delta: my.delta
            max-gamma: 0.05
            step: 5
            skew: { widen: { by: wing, call: call, put: put }, above: 2.8 }
          risk-share: { by: size, small: my.share, large: 0.10 }
        - name: far
          source: me
          why: deltas
          only-with: { size: large }
          expiry: { monthly-from: 30 }
          by-delta: { short: 0.20, long: 0.05 }
          risk-share: 0.02
      rules:
        - id: R-1
          source: me
          group: price
          scope: book
          when: vix.close > 30
          vote: { action: open-condor, weight: 1.0, with: near }
          missing: abstain
          why: a rule
      limits:
        - id: L-1
          source: me
          group: price
          scope: book
          gate:
            require: vix.close > 10
            actions: [{ action: open-condor, with: far }]
          missing: block
          why: a gate
      """;

  private static Playbook parse(String text) {
    return PlaybookYaml.parse(text, "p.yaml", MarketFacts.TABLE);
  }

  private static void refused(String old, String changed, int line, String what, String mend) {
    assertThat(TEXT).contains(old);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(TEXT.replace(old, changed)))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("p.yaml:" + line);
          assertThat(e.what()).contains(what);
          assertThat(e.mend()).contains(mend);
        });
  }

  @Test
  void what_counts_as_the_largest_loss_is_stated() {
    assertThat(parse(TEXT).entry("near").orElseThrow().riskOf()).isEqualTo(RiskOf.NET_LOSS);
    String payout = TEXT.replace("large: 0.10 }", "large: 0.10 }\n    risk-of: payout");
    assertThat(parse(payout).entry("near").orElseThrow().riskOf()).isEqualTo(RiskOf.PAYOUT);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(payout.replace("payout", "payouts")))
        .satisfies(e -> assertThat(e.getMessage()).contains("p.yaml:43", "payouts", "'payout'"));
  }

  @Test
  void an_entry_is_read_as_the_switches_stand() {
    Playbook playbook = parse(TEXT);
    Entry near = playbook.entry("near").orElseThrow();
    EntryPlan.ByCredit plan = (EntryPlan.ByCredit) near.plan();
    assertThat(plan.expiry()).isEqualTo(new ExpiryPlan.TradingDays("SPXW", 1, 2));
    assertThat(plan.putWidth()).isEqualTo(10);
    assertThat(plan.callWidth()).isEqualTo(15);
    assertThat(plan.maxDelta()).as("the constant my.delta").isEqualTo(0.18);
    assertThat(plan.skew()).isEqualTo(new EntryPlan.SkewPlan(Side.CALL, 2.8));
    assertThat(near.riskShare()).as("the constant my.share").isEqualTo(0.01);
    Playbook turned = playbook.set("size", "large").set("wing", "put");
    Entry other = turned.entry("near").orElseThrow();
    assertThat(other.riskShare()).isEqualTo(0.10);
    assertThat(((EntryPlan.ByCredit) other.plan()).skew().widened()).isEqualTo(Side.PUT);
  }

  @Test
  void an_entry_may_exist_in_some_positions_only() {
    Playbook playbook = parse(TEXT);
    assertThat(playbook.entry("far")).isEmpty();
    assertThat(playbook.set("size", "large").entry("far").orElseThrow().plan())
        .isEqualTo(new EntryPlan.ByDelta(new ExpiryPlan.NextMonthly(30), 0.20, 0.05));
  }

  @Test
  void a_vote_or_gate_for_an_unknown_entry_is_a_fault_with_its_line() {
    refused("weight: 1.0, with: near", "weight: 1.0, with: neer", 56, "entry 'neer'", "'near'");
    refused("open-condor, with: far", "open-condor, with: fur", 66, "entry 'fur'", "'far'");
    refused("name: far", "name: distant", 66, "entry 'far'", "distant");
  }

  @Test
  void values_by_switch_name_every_option_and_no_other() {
    refused("by: size,", "by: sice,", 42, "unknown switch 'sice'", "'size'");
    refused("small: my.share, large: 0.10", "small: my.share", 42, "option 'large'", "large");
    refused("large: 0.10 }", "large: 0.10, huge: 1 }", 42, "unknown key", "large");
    refused(
        "only-with: { size: large }", "only-with: { size: lage }", 46, "no such option", "large");
  }

  @Test
  void numbers_are_written_or_are_constants_of_the_right_unit() {
    refused("max-short-delta: my.delta", "max-short-delta: my.dela", 38, "my.dela", "my.delta");
    refused(
        "max-short-delta: my.delta", "max-short-delta: my.share", 38, "in ratio", "index delta");
    refused("tier: 0.70", "tier: 0", 32, "tier must be > 0", "change the row");
    refused("width: { put: 10,", "width: { put: -10,", 32, "widths must be > 0", "change");
    refused("least: 1.0, start: 1.5", "least: 1.0, start: 0.5", 37, "least <= start", "change");
    refused("short: 0.20", "short: 0.02", 48, "0 < long < short", "change");
    refused("risk-share: 0.02", "risk-share: 2", 43, "must be in (0, 1]", "change");
  }

  @Test
  void the_form_of_an_entry_is_checked() {
    refused("tier: 0.70", "teir: 0.70", 32, "unknown key", "tier");
    refused("least-natural: 0.30", "", 32, "missing key 'least-natural'", "least-natural");
    refused("by-delta: {", "by-credits: {", 48, "unknown key", "by-credit");
    refused("root: SPXW", "root: SPYW", 30, "'SPYW'", "SPXW");
    refused("[1, 2]", "[2, 1]", 30, "least <= most", "change");
    refused("[1, 2]", "[1]", 30, "the least and the most", "[1, 1]");
    refused("{ monthly-from: 30 }", "{ root: SPX }", 47, "exactly one of", "trading-days");
    refused("name: far", "name: near", 43, "taken at line 27", "own name");
  }
}
