package alvh.hedge;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.playbook.FactValue;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.OptionShape;
import alvh.playbook.Playbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The bought VIX calls and call spreads of a playbook's layers, as carriers of cover; each only as
/// far as the premium that its layer may hold.
public final class OptionCandidates {
  private static final String ID = "candidate";

  private OptionCandidates() {}

  /// Those of the layers of `playbook` for `book`.
  ///
  /// @param book what is held, at least one condor
  /// @param facts of the moment, among them the days to the events that an expiry is to outlive
  public static Candidates of(
      HedgeMarket market, Book book, Playbook playbook, Map<String, FactValue> facts) {
    if (market.view().chain("VIX").isEmpty()) {
      return new Candidates(List.of(), List.of("VIX options: no VIX option chain at this instant"));
    }
    List<HedgeCandidate> usable = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (HedgeLayer layer : playbook.activeLayers()) {
      for (HedgeInstrument instrument : layer.instruments()) {
        if (instrument instanceof HedgeInstrument.Options options
            && isBoughtCall(options.shape())) {
          switch (unit(market, book, layer, options, facts)) {
            case HedgeUnit.Refused(String why) ->
                refused.add(layer.name() + " " + instrument.name() + ": " + why);
            case HedgeUnit.Found found -> {
              int most = most(layer, book, found);
              if (most == 0) {
                refused.add(
                    String.format(
                        Locale.ROOT,
                        "%s for layer %s: one costs %.0f USD, more than the layer's %.0f USD",
                        found.label(),
                        layer.name(),
                        found.cost().cashUsd(),
                        budgetUsd(layer, book)));
              } else if (seen.add(found.label())) {
                usable.add(
                    new HedgeCandidate(
                        found.position(), found.label(), found.exposure(), found.cost(), most));
              }
            }
          }
        }
      }
    }
    return new Candidates(usable, refused);
  }

  /// Premium that is paid once and lost at most.
  private static boolean isBoughtCall(OptionShape shape) {
    return shape == OptionShape.VIX_CALL || shape == OptionShape.VIX_CALL_SPREAD;
  }

  private static HedgeUnit unit(
      HedgeMarket market,
      Book book,
      HedgeLayer layer,
      HedgeInstrument.Options instrument,
      Map<String, FactValue> facts) {
    List<String> after = instrument.expiry().after();
    List<LocalDate> events = events(market, after, facts);
    if (!after.isEmpty() && events.isEmpty()) {
      return new HedgeUnit.Refused(
          "no date is known of the events that it is to outlive: " + String.join(", ", after));
    }
    var window =
        HedgeWindow.of(
            book,
            market.view().date(),
            events.stream().min(Comparator.naturalOrder()),
            market.calendar());
    return new LayerUnits(market).unit(instrument, window, expiry -> true, sleeve(layer), ID);
  }

  private static Sleeve sleeve(HedgeLayer layer) {
    return Arrays.stream(Sleeve.values())
        .filter(s -> s.label().equals(layer.sleeve()))
        .findFirst()
        .orElseThrow();
  }

  /// The dates of those events that are known.
  private static List<LocalDate> events(
      HedgeMarket market, List<String> names, Map<String, FactValue> facts) {
    List<LocalDate> dates = new ArrayList<>();
    for (String name : names) {
      if (facts.get(name) instanceof FactValue.Amount(double days, var asOf, var source)) {
        dates.add(market.calendar().plusTradingDays(market.view().date(), (int) Math.round(days)));
      }
    }
    return dates;
  }

  /// Premium that each layer's options may still take, USD.
  public static Map<Sleeve, Double> budgets(Book book, Playbook playbook) {
    Map<Sleeve, Double> left = new EnumMap<>(Sleeve.class);
    for (HedgeLayer layer : playbook.activeLayers()) {
      Sleeve sleeve = sleeve(layer);
      left.put(sleeve, Math.max(0, budgetUsd(layer, book) - heldUsd(sleeve, book)));
    }
    return left;
  }

  /// What the layer's budget pays for, what it holds already included.
  private static int most(HedgeLayer layer, Book book, HedgeUnit.Found unit) {
    double held = heldUsd(unit.position().sleeve(), book);
    double one = unit.cost().cashUsd() + unit.cost().feesUsd();
    return one > 0 ? (int) Math.max(0, Math.floor((budgetUsd(layer, book) - held) / one)) : 0;
  }

  private static double heldUsd(Sleeve sleeve, Book book) {
    return book.hedges().stream()
        .filter(h -> h.sleeve() == sleeve)
        .filter(OptionPackage.class::isInstance)
        .map(OptionPackage.class::cast)
        .mapToDouble(p -> Math.max(0, -p.credit()) * p.multiplier() * p.quantity())
        .sum();
  }

  private static double budgetUsd(HedgeLayer layer, Book book) {
    double credit =
        book.condorPackages().stream()
            .mapToDouble(p -> Math.max(0, p.credit()) * p.multiplier() * p.quantity())
            .sum();
    return layer.budgetUsd(credit, book.equityUsd());
  }
}
