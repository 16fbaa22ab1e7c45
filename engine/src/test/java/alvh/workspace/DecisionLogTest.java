package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.desk.DeskState;
import alvh.desk.LayerState;
import alvh.desk.LayerStatus;
import alvh.input.InputException;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Latches;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.playbook.Signature;
import alvh.playbook.Signatures;
import alvh.playbook.Signer;
import alvh.risk.CondorEntry;
import alvh.time.NewYork;
import alvh.vix.VxRegime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the desk remembers from one decision to the next.
class DecisionLogTest {
  private static final Instant MONDAY = Instant.parse("2024-01-08T21:15:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-01-09T21:15:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2024-01-10T21:15:00Z");

  @TempDir private Path folder;

  private Optional<Journal> opened = Optional.empty();

  /// The journal of the test, opened when first asked for.
  private Journal journal() {
    Journal journal =
        opened.orElseGet(
            () -> Journal.open(folder.resolve("journal().db"), InstantSource.fixed(WEDNESDAY)));
    opened = Optional.of(journal);
    return journal;
  }

  @AfterEach
  void end() {
    opened.ifPresent(Journal::close);
  }

  /// A state in which every part holds something; 1/3 has no short decimal form.
  private static DeskState state(int day) {
    LocalDate on = LocalDate.of(2024, 1, day);
    var what = new ActionPattern(ActionName.ACTIVATE_LAYER, Side.CALL, "3", "vix-put-spread");
    return new DeskState(
        Optional.of(on),
        new Signatures(List.of(new Signature(new Proposal(what, "feb"), Signer.PRICE, on))),
        Map.of("feb", new CondorEntry(on, true, -day / 3.0)),
        Map.of("collar", new LayerState(LayerStatus.ARMED, on)),
        Optional.of(VxRegime.BACKWARDATION),
        new Latches(Set.of("S-24", "S-41/call of feb")),
        Optional.of(on));
  }

  /// A decision with a character of several bytes and numbers of awkward forms.
  private static Map<String, Object> decision() {
    return Map.of("why", "σ² ≥ 0", "small", 1e-300, "large", 1.0e22, "whole", 12.0);
  }

  private DecisionLog log() {
    return new DecisionLog(journal(), AccountDesk.MAIN, DecisionLog.DECISION);
  }

  private static Entry append(DecisionLog log, Instant asOf, int day) {
    return log.append(asOf, decision(), state(day));
  }

  @Test
  void what_was_appended_is_read_again() {
    Entry written = append(log(), MONDAY, 8);
    assertThat(log().on(NewYork.date(MONDAY))).contains(written);
    assertThat(log().state(written)).isEqualTo(state(8));
    assertThat(log().decision(written)).contains("σ² ≥ 0");
  }

  @Test
  void an_empty_state_survives_the_round_trip() {
    log().append(MONDAY, Map.of(), DeskState.EMPTY);
    assertThat(log().stateBefore(TUESDAY)).isEqualTo(DeskState.EMPTY);
  }

  @Test
  void an_empty_journal_remembers_nothing() {
    assertThat(log().stateBefore(MONDAY)).isEqualTo(DeskState.EMPTY);
    assertThat(log().on(NewYork.date(MONDAY))).isEmpty();
  }

  @Test
  void deciding_twice_on_a_moment_uses_the_state_before_it() {
    DecisionLog log = log();
    append(log, MONDAY, 8);
    append(log, TUESDAY, 9);
    assertThat(log.stateBefore(TUESDAY)).isEqualTo(state(8));
    append(log, TUESDAY, 11);
    assertThat(log.stateBefore(TUESDAY)).isEqualTo(state(8));
    assertThat(log.stateBefore(WEDNESDAY)).isEqualTo(state(11));
  }

  @Test
  void an_earlier_moment_is_refused() {
    append(log(), TUESDAY, 9);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> append(log(), MONDAY, 8))
        .satisfies(e -> assertThat(e.what()).contains("the last decision is of 2024-01-09"));
    assertThat(journal().last()).isEqualTo(1);
  }

  @Test
  void a_decision_of_another_program_meanwhile_is_not_passed_over() {
    DecisionLog mine = log();
    append(log(), MONDAY, 8);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> append(mine, TUESDAY, 9))
        .satisfies(e -> assertThat(e.what()).contains("another program has written"));
    assertThat(journal().last()).isEqualTo(1);
  }

  @Test
  void entries_of_other_kinds_and_accounts_meanwhile_do_not_matter() {
    DecisionLog mine = log();
    journal()
        .append(
            OptionalLong.empty(),
            List.of(Draft.of("fill", AccountDesk.MAIN, MONDAY, "{}")),
            List.of());
    append(new DecisionLog(journal(), "paper", DecisionLog.DECISION), WEDNESDAY, 10);
    append(mine, TUESDAY, 9);
    assertThat(journal().last()).isEqualTo(3);
    assertThat(mine.stateBefore(WEDNESDAY)).isEqualTo(state(9));
  }

  @Test
  void a_decision_is_found_by_its_day_in_new_york() {
    Instant evening = Instant.parse("2024-01-09T01:00:00Z");
    append(log(), MONDAY, 8);
    Entry late = append(log(), evening, 8);
    append(log(), TUESDAY, 9);
    assertThat(log().on(LocalDate.of(2024, 1, 8))).contains(late);
    assertThat(log().on(LocalDate.of(2024, 1, 10))).isEmpty();
  }
}
