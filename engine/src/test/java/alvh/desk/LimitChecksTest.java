package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.playbook.Evaluation;
import alvh.playbook.Playbook;
import alvh.risk.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// After against before: which way an alternative moves a limit.
class LimitChecksTest {
  private static final Playbook PLAYBOOK =
      SmallPlaybooks.of(
          "limits:\n"
              + SmallPlaybooks.limit("cap", "cap: book.coverage <= 0.60", "book.coverage", 0.83)
              + SmallPlaybooks.limit(
                  "band",
                  "cap: abs(book.netDeltaPerCondor) <= 0.15",
                  "book.netDeltaPerCondor",
                  -0.2)
              + SmallPlaybooks.limit(
                  "target", "target: book.netCarryPerDay > 0", "book.netCarryPerDay", -13.6));

  private static Evaluation at(String fact, double value) {
    return Double.isNaN(value)
        ? SmallPlaybooks.evaluate(PLAYBOOK, Map.of())
        : SmallPlaybooks.evaluate(PLAYBOOK, Map.of(fact, value));
  }

  private static LimitCheck check(String id, String fact, double before, double after) {
    return LimitChecks.compare(at(fact, before), at(fact, after)).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0} from {1} to {2} is {3}")
  @CsvSource({
    "cap, 0.50, 0.55, KEPT",
    "cap, 0.50, 0.60, KEPT",
    "cap, 0.50, 0.61, BROKEN",
    "cap, 0.70, 0.60, MENDED",
    "cap, 0.70, 0.65, IMPROVED",
    "cap, 0.70, 0.70, UNCHANGED",
    "cap, 0.70, 0.75, WORSENED",
    "cap, NaN, 0.75, BROKEN",
    "cap, NaN, 0.55, KEPT",
    "cap, 0.70, NaN, UNKNOWN",
    "band, -0.20, -0.16, IMPROVED",
    "band, -0.20, 0.30, WORSENED",
    "band, -0.20, 0.20, UNCHANGED",
    "band, 0.10, -0.16, BROKEN",
    "target, -10, 5, MENDED",
    "target, 5, -1, BROKEN",
    "target, -10, -5, IMPROVED",
    "target, -5, -10, WORSENED",
  })
  void the_verdict_follows_from_where_the_measure_was_and_is(
      String id, double before, double after, LimitCheck.Verdict verdict) {
    Map<String, String> facts =
        Map.of(
            "cap", "book.coverage",
            "band", "book.netDeltaPerCondor",
            "target", "book.netCarryPerDay");
    String fact = facts.getOrDefault(id, "");
    assertThat(check(id, fact, before, after).verdict()).isEqualTo(verdict);
  }

  @Test
  void a_check_shows_the_measure_on_both_sides_and_the_bound_as_written() {
    LimitCheck check = check("band", "book.netDeltaPerCondor", -0.2, 0.1);
    assertThat(check.before()).isEqualTo(Figure.of(0.2));
    assertThat(check.after()).isEqualTo(Figure.of(0.1));
    assertThat(check.text()).isEqualTo("abs(book.netDeltaPerCondor) <= 0.15");
  }

  @Test
  void only_caps_forbid_and_only_caps_are_mended() {
    Evaluation before = at("book.netCarryPerDay", 5);
    List<LimitCheck> broken = LimitChecks.compare(before, at("book.netCarryPerDay", -5));
    assertThat(broken).anyMatch(LimitCheck::forbids);
    assertThat(LimitChecks.forbidding(broken, before)).isEmpty();
    Evaluation over = at("book.coverage", 0.7);
    assertThat(LimitChecks.forbidding(LimitChecks.compare(over, at("book.coverage", 0.8)), over))
        .extracting(LimitCheck::id)
        .containsExactly("cap");
    assertThat(LimitChecks.mendsCap(LimitChecks.compare(over, at("book.coverage", 0.65)), over))
        .isTrue();
    assertThat(
            LimitChecks.mendsCap(
                LimitChecks.compare(at("book.netCarryPerDay", -5), at("book.netCarryPerDay", 5)),
                at("book.netCarryPerDay", -5)))
        .isFalse();
  }
}
