package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Evaluation;
import alvh.playbook.Playbook;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.risk.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which of the carried votes are done.
class ChoiceTest {
  private static final String CLOSE = "{ action: close-condor, weight: 1.0 }";
  private static final String RESIZE = "{ action: resize-layer, weight: 1.0, layer: 2 }";
  private static final String CAP =
      "limits:\n"
          + SmallPlaybooks.limit("cap", "cap: book.coverage <= 0.60", "book.coverage", 0.83);

  /// Covered at `coverage`, with the index at 100.
  private static Choice choose(String sections, double coverage, Alternative... alternatives) {
    return choose(CapStance.ENFORCED, sections, coverage, alternatives);
  }

  private static Choice choose(
      CapStance stance, String sections, double coverage, Alternative... alternatives) {
    Playbook playbook = SmallPlaybooks.of(sections);
    Evaluation evaluation =
        SmallPlaybooks.evaluate(
            playbook, Map.of("spx.close", 100.0, "book.coverage", coverage), "feb");
    return Choice.of(
        SmallPlaybooks.tally(playbook, evaluation),
        List.of(),
        List.of(alternatives),
        evaluation,
        new Objections(
            proposal -> Optional.empty(),
            (chosen, next) -> Optional.empty(),
            stance,
            new JointOrders(new Book("a book", 1000, List.of()))));
  }

  private static Alternative alternative(
      ActionName action, Side side, String layer, String condor, LimitCheck... checks) {
    return new Alternative(
        new Proposal(new ActionPattern(action, side, layer, ""), condor),
        action.spelling(),
        "",
        new Pricing.Priced(1, 2, 0.5),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(checks));
  }

  private static LimitCheck cap(double before, double after, LimitCheck.Verdict verdict) {
    return new LimitCheck(
        "cap", "book.coverage <= 0.6", Figure.of(before), Figure.of(after), verdict);
  }

  private static List<ActionName> done(Choice choice) {
    return choice.actions().stream().map(a -> a.proposal().what().action()).toList();
  }

  private static String rules(String... rules) {
    return "rules:\n" + String.join("", rules);
  }

  @Test
  void without_a_carried_vote_everything_is_held() {
    Choice choice = choose(rules(SmallPlaybooks.rule("R-1", "condor", 200, CLOSE)), 0.5);
    assertThat(done(choice)).containsExactly(ActionName.HOLD);
    assertThat(choice.actions().getFirst().weight()).isZero();
  }

  @Test
  void a_way_out_is_done_even_when_it_breaks_a_cap() {
    Choice choice =
        choose(
            rules(SmallPlaybooks.rule("R-1", "condor", 50, CLOSE)) + CAP,
            0.5,
            alternative(
                ActionName.CLOSE_CONDOR,
                Side.BOTH,
                "",
                "feb",
                cap(0.5, 2, LimitCheck.Verdict.BROKEN)));
    assertThat(done(choice)).containsExactly(ActionName.CLOSE_CONDOR);
  }

  @Test
  void an_action_that_breaks_or_worsens_a_cap_is_refused_and_the_cap_named() {
    for (var verdict : List.of(LimitCheck.Verdict.BROKEN, LimitCheck.Verdict.WORSENED)) {
      Choice choice =
          choose(
              rules(SmallPlaybooks.rule("R-1", "book", 50, RESIZE)) + CAP,
              0.5,
              alternative(ActionName.RESIZE_LAYER, Side.BOTH, "2", "", cap(0.5, 0.7, verdict)));
      assertThat(done(choice)).containsExactly(ActionName.HOLD);
      assertThat(choice.refused()).singleElement().asString().contains("it would break cap");
    }
  }

  @Test
  void where_caps_are_reported_an_action_that_breaks_one_is_done() {
    String sections = rules(SmallPlaybooks.rule("R-1", "book", 50, RESIZE)) + CAP;
    LimitCheck broken = cap(0.5, 0.7, LimitCheck.Verdict.BROKEN);
    Choice choice =
        choose(
            CapStance.REPORTED,
            sections,
            0.5,
            alternative(ActionName.RESIZE_LAYER, Side.BOTH, "2", "", broken));
    assertThat(done(choice)).containsExactly(ActionName.RESIZE_LAYER);
    assertThat(choice.refused()).isEmpty();
    assertThat(choice.actions().getFirst().alternative().orElseThrow().checks())
        .containsExactly(broken);
  }

  @Test
  void a_reduction_that_mends_a_cap_passes_a_gate_that_holds_back_an_addition() {
    String sections =
        rules(SmallPlaybooks.rule("R-1", "book", 50, RESIZE))
            + CAP
            + SmallPlaybooks.gate("gate", 60, "[{ action: resize-layer, layer: 2 }]");
    Alternative less =
        alternative(
            ActionName.RESIZE_LAYER, Side.BOTH, "2", "", cap(0.8, 0.59, LimitCheck.Verdict.MENDED));
    assertThat(done(choose(sections, 0.8, less))).containsExactly(ActionName.RESIZE_LAYER);
    Alternative more =
        alternative(
            ActionName.RESIZE_LAYER, Side.BOTH, "2", "", cap(0.2, 0.5, LimitCheck.Verdict.KEPT));
    Choice refused = choose(sections, 0.2, more);
    assertThat(done(refused)).containsExactly(ActionName.HOLD);
    assertThat(refused.refused()).singleElement().asString().contains("gate is shut");
  }

  @Test
  void ways_out_come_first_and_what_cannot_be_traded_here_comes_last() {
    Choice choice =
        choose(
            rules(
                SmallPlaybooks.rule("R-1", "book", 50, RESIZE),
                SmallPlaybooks.rule("R-2", "book", 50, "{ action: deploy-collar, weight: 9.0 }"),
                SmallPlaybooks.rule("R-3", "condor", 50, CLOSE)),
            0.5,
            alternative(ActionName.RESIZE_LAYER, Side.BOTH, "2", ""),
            alternative(ActionName.CLOSE_CONDOR, Side.BOTH, "", "feb"));
    assertThat(done(choice))
        .containsExactly(
            ActionName.CLOSE_CONDOR, ActionName.RESIZE_LAYER, ActionName.DEPLOY_COLLAR);
  }

  @Test
  void a_way_out_is_taken_whatever_holds_against_it_and_the_conflict_is_named() {
    Choice choice =
        choose(
            rules(
                SmallPlaybooks.rule(
                    "R-1", "condor", 50, "{ action: close-side, weight: 1.0, side: call }"),
                SmallPlaybooks.rule(
                    "R-2", "condor", 50, "{ action: hold, weight: 2.0, side: call }")),
            0.5,
            alternative(ActionName.CLOSE_SIDE, Side.CALL, "", "feb"));
    assertThat(done(choice)).containsExactly(ActionName.CLOSE_SIDE);
    assertThat(choice.conflicts())
        .containsExactly("close-side call of feb against hold call of feb");
  }

  @Test
  void a_layer_is_put_on_once_with_the_instrument_that_has_most_votes() {
    String wide = "{ action: activate-layer, weight: 1.0, layer: 1 }";
    String call = "{ action: activate-layer, weight: 0.5, layer: 1, with: vix-call }";
    String spread = "{ action: activate-layer, weight: 1.0, layer: 1, with: vix-call-spread }";
    Choice choice =
        choose(
            rules(
                SmallPlaybooks.rule("R-1", "book", 50, wide),
                SmallPlaybooks.rule("R-2", "book", 200, call),
                SmallPlaybooks.rule("R-3", "condor", 50, spread)),
            0.5);
    assertThat(choice.actions())
        .extracting(a -> a.proposal().text())
        .containsExactly("activate-layer 1 vix-call-spread of feb");
    assertThat(choice.refused())
        .anyMatch(r -> r.startsWith("activate-layer 1 vix-call: done by activate-layer 1"));
  }

  @Test
  void one_side_is_dealt_with_once() {
    Choice choice =
        choose(
            rules(
                SmallPlaybooks.rule("R-1", "condor", 50, CLOSE),
                SmallPlaybooks.rule(
                    "R-2", "condor", 50, "{ action: close-side, weight: 1.0, side: put }")),
            0.5,
            alternative(ActionName.CLOSE_CONDOR, Side.BOTH, "", "feb"),
            alternative(ActionName.CLOSE_SIDE, Side.PUT, "", "feb"));
    assertThat(done(choice)).containsExactly(ActionName.CLOSE_CONDOR);
    assertThat(choice.refused()).singleElement().asString().contains("done by close-condor of feb");
  }

  @Test
  void holding_one_side_says_nothing_of_the_other() {
    Choice choice =
        choose(
            rules(
                SmallPlaybooks.rule(
                    "R-1", "condor", 50, "{ action: close-side, weight: 1.0, side: call }"),
                SmallPlaybooks.rule(
                    "R-2", "condor", 50, "{ action: hold, weight: 2.0, side: put }")),
            0.5,
            alternative(ActionName.CLOSE_SIDE, Side.CALL, "", "feb"));
    assertThat(done(choice)).startsWith(ActionName.CLOSE_SIDE);
    assertThat(choice.conflicts()).isEmpty();
  }

  @Test
  void a_wide_and_a_narrow_vote_for_one_trade_are_done_once() {
    Choice choice =
        choose(
            rules(
                SmallPlaybooks.rule("R-1", "book", 50, RESIZE),
                SmallPlaybooks.rule("R-2", "book", 50, "{ action: resize-layer, weight: 1.0 }")),
            0.5,
            alternative(ActionName.RESIZE_LAYER, Side.BOTH, "2", ""));
    assertThat(done(choice)).containsExactly(ActionName.RESIZE_LAYER);
    assertThat(choice.actions().getFirst().why()).contains("R-1", "R-2", "spx.close 100.00");
  }
}
