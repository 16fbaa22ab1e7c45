package alvh.desk;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.market.DayView;
import alvh.playbook.ActionMode;
import alvh.playbook.ActionName;
import alvh.playbook.Conflict;
import alvh.playbook.Playbook;
import alvh.playbook.Tally;
import alvh.playbook.VoteFlip;
import alvh.playbook.Votes;
import alvh.risk.CondorEntry;
import alvh.risk.Figure;
import alvh.risk.KnownSurfaces;
import alvh.risk.MarketMarks;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import alvh.time.NewYork;
import alvh.vix.VxCurve;
import alvh.vix.VxRegime;
import alvh.vix.VxRegimeRule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// Decides: facts, rules, votes, limits, alternatives, and what to remember.
///
/// A pure function of its arguments: the same input gives the same decision, live and in a replay.
public final class Desk {
  private final MarketFacts facts;

  /// @param facts the calendar and contract terms, with effective dates
  public Desk(MarketFacts facts) {
    this.facts = facts;
  }

  /// The decision for `book` at the moment of `view`.
  ///
  /// @param view what can be known
  /// @param book all positions; those not yet opened or already settled are left out and named
  /// @param state what was remembered after the decision before; [DeskState#EMPTY] at first
  /// @param playbook the methodology
  /// @param policy the owner's choices
  public Decision decide(
      DayView view, Book book, DeskState state, Playbook playbook, Policy policy) {
    return decide(market(view, policy), book, state, playbook, policy, WorkedOut.EVERYTHING);
  }

  /// What of the moment of `view` no book changes.
  public DeskMarket market(DayView view, Policy policy) {
    return market(view, policy, KnownSurfaces.NONE);
  }

  /// The same where surfaces are known beforehand.
  ///
  /// @param known the surfaces of the view's own chains
  public DeskMarket market(DayView view, Policy policy, KnownSurfaces known) {
    MarketMarks marks =
        MarketMarks.of(view, facts.calendar(), facts.etps(), policy.rate(), policy.shift(), known);
    return new DeskMarket(view, marks, facts.calendar());
  }

  /// The decision at the moment of `market`.
  ///
  /// @param workedOut which alternatives are priced; the actions are the same whichever it is
  public Decision decide(
      DeskMarket market,
      Book book,
      DeskState state,
      Playbook playbook,
      Policy policy,
      WorkedOut workedOut) {
    DayView view = market.view();
    HeldBook held = HeldBook.of(book, view, facts.calendar());
    var layers = LayerSwitch.of(facts.calendar(), playbook);
    var moment = Moment.of(market, playbook, state, facts.calendar(), policy.capital());
    Map<String, CondorEntry> entries = entries(held.book(), moment, state.entries());
    Moment.Reading now = moment.read(held.book(), entries);
    List<LayerAccount> accounts = layers.accounts(now.book(), now.risk(), view.date());
    List<Call> planned = LayerCalls.of(accounts, state.layers(), now.evaluation());
    boolean isByValue = playbook.mode() == ActionMode.VALUE;
    Tally tally =
        isByValue || workedOut == WorkedOut.EVERYTHING
            ? Votes.tally(
                now.evaluation(),
                playbook.voting(),
                state.signatures(),
                view.date(),
                lastDay(playbook))
            : Votes.called(
                now.evaluation(),
                playbook.voting(),
                state.signatures(),
                view.date(),
                lastDay(playbook),
                planned.stream().map(Call::proposal).toList());
    // a layer that was left since the decision before pauses from today on
    Map<String, LayerSwitch.Stand> stands =
        layers.stands(state.layers(), now.book(), accounts, tally, view.date());
    Map<String, LayerState> standing = LayerSwitch.states(stands);
    var objections =
        new Objections(
            proposal -> layers.cooling(standing, proposal, view.date()),
            new JointLimits(moment, now, entries, policy.caps())::objection,
            policy.caps(),
            new JointOrders(now.book()));
    Optional<ValueChoice> worth =
        ValueChoice.asked(playbook, policy, workedOut)
            .map(v -> new ValueChoice(moment, now.evaluation(), tally, objections.cooling(), v));
    var offered =
        new Alternatives(moment, facts, policy.fees(), PositionIds.of(book), policy.caps());
    List<Alternative> alternatives =
        isByValue && workedOut == WorkedOut.WHAT_IS_CALLED_FOR
            ? offered.of(now, entries, tally.lines(), p -> true, worth.orElseThrow()::shortlist)
            : offered.of(now, entries, tally.lines(), workedOut.filter(tally, planned));
    List<Alternative> valued = worth.map(w -> w.shortlist(alternatives)).orElseGet(List::of);
    List<ValuedAlternative> values = worth.map(w -> w.values(valued)).orElseGet(List::of);
    Choice choice =
        isByValue
            ? worth.orElseThrow().choice(values, valued)
            : Choice.of(tally, planned, alternatives, now.evaluation(), objections);
    return new Decision(
        view.asOf(),
        Sentence.of(choice, now.evaluation(), now.risk()),
        choice.actions(),
        alternatives,
        now.evaluation(),
        tally,
        choice.refused(),
        choice.conflicts(),
        Conflict.of(now.evaluation()),
        held.left(),
        LayerSwitch.reports(accounts, stands),
        values,
        now.facts(),
        now.risk(),
        next(state, now, entries, tally, choice, moment, standing));
  }

  /// What would change the votes of a decision: the rules and limits that alone would admit or stop
  /// an action, the near ones first.
  ///
  /// @param before the state that the decision went on from
  public List<VoteFlip> flips(Decision decision, DeskState before, Playbook playbook) {
    return VoteFlip.of(
        decision.evaluation(),
        playbook.voting(),
        before.signatures(),
        NewYork.date(decision.asOf()),
        lastDay(playbook));
  }

  private UnaryOperator<LocalDate> lastDay(Playbook playbook) {
    int days = playbook.voting().signatureDays();
    return signed -> facts.calendar().plusTradingDays(signed, days);
  }

  /// The exposures at entry: those remembered of condors still held, and those valued now for the
  /// first time.
  private static Map<String, CondorEntry> entries(
      Book held, Moment moment, Map<String, CondorEntry> before) {
    LocalDate today = moment.view().date();
    Map<String, CondorEntry> entries = new LinkedHashMap<>();
    List<OptionPackage> packs = held.condorPackages();
    if (before.keySet().containsAll(packs.stream().map(OptionPackage::id).toList())) {
      packs.forEach(pack -> entries.put(pack.id(), Objects.requireNonNull(before.get(pack.id()))));
      return entries;
    }
    for (PackageRisk condor : moment.risk(held, before).condors()) {
      OptionPackage pack = condor.pack();
      CondorEntry known = before.get(pack.id());
      if (known != null) {
        entries.put(pack.id(), known);
      } else if (condor.vegaPerVixPointUsd() instanceof Figure.Known(double vega)) {
        entries.put(
            pack.id(),
            new CondorEntry(
                today, pack.opened().equals(today), vega, RiskReport.maxLossUsd(pack).asNumber()));
      }
    }
    return entries;
  }

  private DeskState next(
      DeskState before,
      Moment.Reading now,
      Map<String, CondorEntry> entries,
      Tally tally,
      Choice choice,
      Moment moment,
      Map<String, LayerState> standing) {
    LocalDate today = moment.view().date();
    boolean isResized =
        choice.actions().stream()
            .filter(a -> a.proposal().what().action() == ActionName.RESIZE_LAYER)
            .anyMatch(ChosenAction::isTradable);
    return new DeskState(
        Optional.of(today),
        tally.next(),
        entries,
        standing,
        regime(before.vxRegime(), moment.marks().vix().curve()),
        now.evaluation().latches(),
        isResized ? Optional.of(today) : before.recalibratedOn());
  }

  private static Optional<VxRegime> regime(Optional<VxRegime> before, Optional<VxCurve> curve) {
    OptionalDouble contango = curve.map(VxCurve::contango).orElseGet(OptionalDouble::empty);
    if (contango.isEmpty()) {
      return before;
    }
    double share = contango.getAsDouble();
    return Optional.of(
        before
            .map(regime -> VxRegimeRule.DEFAULT.next(regime, share))
            .orElseGet(() -> VxRegimeRule.DEFAULT.first(share)));
  }
}
