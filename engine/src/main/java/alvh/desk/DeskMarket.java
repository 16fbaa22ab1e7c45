package alvh.desk;

import alvh.fact.FactCatalogue;
import alvh.fact.MarketInputs;
import alvh.market.DayView;
import alvh.playbook.DefinedFact;
import alvh.playbook.FactValue;
import alvh.risk.MarketMarks;
import alvh.time.TradingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of a moment no book changes: quotes, surfaces, and the facts of the market.
///
/// Made once where several books, playbooks or runs look at one moment. Remembers what was computed
/// of it, so an object belongs to one thread at a time.
public final class DeskMarket {
  private final DayView view;
  private final MarketMarks marks;
  private final MarketInputs inputs;

  /// Few playbooks look at one moment, so they are gone through: their own list is equal at a
  /// glance, while to hash it takes longer than many facts.
  private final List<MarketFactsOf> facts = new ArrayList<>();

  private record MarketFactsOf(List<DefinedFact> defined, Map<String, FactValue> values) {}

  /// @param view what can be known
  /// @param marks the surfaces of that view
  /// @param calendar trading days
  public DeskMarket(DayView view, MarketMarks marks, TradingCalendar calendar) {
    this.view = view;
    this.marks = marks;
    this.inputs = new MarketInputs(view, calendar, Optional.of(marks));
  }

  /// What can be known.
  public DayView view() {
    return view;
  }

  /// The surfaces and the VIX side.
  public MarketMarks marks() {
    return marks;
  }

  MarketInputs inputs() {
    return inputs;
  }

  /// Every fact of the market.
  ///
  /// @param defined the facts that a playbook adds, in its order
  public Map<String, FactValue> facts(List<DefinedFact> defined) {
    for (MarketFactsOf known : facts) {
      if (known.defined.equals(defined)) {
        return known.values;
      }
    }
    Map<String, FactValue> values = FactCatalogue.market(inputs, defined);
    facts.add(new MarketFactsOf(defined, values));
    return values;
  }
}
