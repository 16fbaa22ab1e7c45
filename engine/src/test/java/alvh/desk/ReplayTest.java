package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import alvh.fact.FactCatalogue;
import alvh.files.FileHistory;
import alvh.journal.Journal;
import alvh.margin.RegT;
import alvh.market.CutHistory;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.DecisionJson;
import alvh.workspace.DecisionLog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The two months around the day on which VIX doubled, decided on day after day.
@Tag("real-data")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
  private static final DecisionJson JSON =
      new DecisionJson(FactCatalogue.table(), new RegT(RegT.UnequalSides.WIDER));

  private List<Instant> moments = List.of();
  private List<OptionChain> chains = List.of();
  private List<Decision> replayed = List.of();

  private static Replay replay() {
    return new Replay(Days2018.desk(), Days2018.playbook(), Days2018.policy());
  }

  private static Map<String, Object> json(Decision decision) {
    return JSON.of(decision, Days2018.playbook(), List.of());
  }

  @BeforeAll
  void run() {
    moments = Days2018.moments();
    chains = Days2018.chains(moments);
    replayed =
        replay().run(Days2018.history().with(chains), Days2018.book(), moments, DeskState.EMPTY);
  }

  @Test
  void the_two_months_have_forty_days_and_something_happens_on_them() {
    assertThat(moments).hasSize(40);
    assertThat(replayed).hasSize(40);
    assertThat(replayed).anySatisfy(d -> assertThat(d.next().entries()).containsKey("jan"));
    assertThat(replayed).anySatisfy(d -> assertThat(d.next().entries()).containsKey("feb"));
    assertThat(replayed.getLast().next().entries()).as("all have settled").isEmpty();
    assertThat(replayed).extracting(Decision::next).doesNotHaveDuplicates();
  }

  @Test
  void stepping_through_a_journal_with_everything_fresh_each_day_gives_the_same(
      @TempDir Path folder) {
    Path file = folder.resolve("journal.db");
    for (int i = 0; i < moments.size(); i++) {
      Instant moment = moments.get(i);
      try (Journal journal = Journal.open(file, InstantSource.fixed(moment))) {
        var log = new DecisionLog(journal, AccountDesk.MAIN, DecisionLog.DECISION);
        FileHistory fresh = Days2018.history().with(List.of(chains.get(i)));
        Decision decision =
            Days2018.desk()
                .decide(
                    DayView.of(fresh, moment),
                    Days2018.book(),
                    log.stateBefore(moment),
                    Days2018.playbook(),
                    Days2018.policy());
        assertThat(json(decision)).as(moment.toString()).isEqualTo(json(replayed.get(i)));
        log.append(moment, json(decision), decision.next());
        assertThat(log.on(NewYork.date(moment)).map(log::state))
            .as(moment.toString())
            .contains(replayed.get(i).next());
      }
    }
  }

  @Test
  void a_history_that_ends_with_the_day_gives_the_same_decision() {
    FileHistory whole = Days2018.history().with(chains);
    DeskState state = DeskState.EMPTY;
    for (int i = 0; i < moments.size(); i++) {
      Instant moment = moments.get(i);
      var cut = new CutHistory(whole, NewYork.date(moment));
      Decision decision =
          Days2018.desk()
              .decide(
                  DayView.of(cut, moment),
                  Days2018.book(),
                  state,
                  Days2018.playbook(),
                  Days2018.policy());
      assertThat(json(decision)).as(moment.toString()).isEqualTo(json(replayed.get(i)));
      state = decision.next();
    }
  }

  @Test
  void moments_that_do_not_ascend_are_refused() {
    List<Instant> twice = List.of(moments.getFirst(), moments.getFirst());
    FileHistory history = Days2018.history().with(chains);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> replay().run(history, Days2018.book(), twice, DeskState.EMPTY))
        .withMessageContaining("ascend");
  }
}
