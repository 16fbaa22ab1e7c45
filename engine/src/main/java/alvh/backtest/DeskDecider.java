package alvh.backtest;

import alvh.book.Book;
import alvh.desk.ChosenAction;
import alvh.desk.Decision;
import alvh.desk.Desk;
import alvh.desk.DeskMarket;
import alvh.desk.DeskState;
import alvh.desk.LayerReport;
import alvh.desk.Policy;
import alvh.desk.Pricing;
import alvh.desk.WorkedOut;
import alvh.execution.Order;
import alvh.market.DayView;
import alvh.playbook.FactValue;
import alvh.playbook.Playbook;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The desk with a playbook, going on from day to day from the state it left.
public final class DeskDecider implements Decider {
  /// The fact that says what has to be set aside.
  private static final String MARGIN = "book.margin";

  private final Desk desk;
  private final Playbook playbook;
  private final Function<DayView, Policy> policy;
  private DeskState state = DeskState.EMPTY;

  public DeskDecider(Desk desk, Playbook playbook, Policy policy) {
    this(desk, playbook, view -> policy);
  }

  /// @param policy by the moment, such as a [alvh.desk.ValueSchedule]
  public DeskDecider(Desk desk, Playbook playbook, Function<DayView, Policy> policy) {
    this.desk = desk;
    this.playbook = playbook;
    this.policy = policy;
  }

  @Override
  public DayPlan decide(DeskMarket market, Book book) {
    Decision decision =
        desk.decide(
            market,
            book,
            state,
            playbook,
            policy.apply(market.view()),
            WorkedOut.WHAT_IS_CALLED_FOR);
    state = decision.next();
    List<PlannedTrade> trades = new ArrayList<>();
    List<UnpricedAction> unpriced = new ArrayList<>();
    for (ChosenAction action : decision.actions()) {
      List<Order> orders = action.alternative().map(a -> a.orders()).orElseGet(List::of);
      if (action.isTradable() && !orders.isEmpty()) {
        trades.add(new PlannedTrade(orders, action.proposal().text(), action.why()));
      }
      unpriced(action).ifPresent(unpriced::add);
    }
    Map<String, String> layers = new LinkedHashMap<>();
    for (LayerReport layer : decision.layers()) {
      layers.put(layer.sleeve(), layer.state().status().label());
    }
    return new DayPlan(
        trades,
        unpriced,
        decision.sentence(),
        layers,
        margin(decision),
        DecisionNotes.of(decision));
  }

  /// What is called for on a condor that is held and has no price.
  private static Optional<UnpricedAction> unpriced(ChosenAction action) {
    String condor = action.proposal().condor();
    return condor.isEmpty()
        ? Optional.empty()
        : action
            .alternative()
            .flatMap(a ->
                a.pricing() instanceof Pricing.Abstains(String why)
                    ? Optional.of(
                        new UnpricedAction(condor, action.proposal().text(), why, action.why()))
                    : Optional.empty());
  }

  private static Figure margin(Decision decision) {
    FactValue value =
        Optional.ofNullable(decision.facts().book().get(MARGIN))
            .orElseGet(() -> new FactValue.Unknown(MARGIN + " is no fact"));
    return switch (value) {
      case FactValue.Amount amount -> Figure.of(amount.value());
      case FactValue.Flag flag -> Figure.unknown(MARGIN + " is no number");
      case FactValue.Unknown(String why) -> Figure.unknown(why);
    };
  }
}
