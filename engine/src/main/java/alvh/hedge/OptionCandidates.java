package alvh.hedge;

import alvh.book.Book;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.OptionShape;
import alvh.playbook.Playbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The bought VIX calls and call spreads of a playbook's layers, as carriers of cover; each only as
/// far as the premium that its layer may hold.
public final class OptionCandidates {
  private static final String ID = "candidate";

  private OptionCandidates() {}

  /// Those of the layers of `playbook` for `book`.
  ///
  /// @param book what is held, at least one condor
  public static Candidates of(HedgeMarket market, Book book, Playbook playbook) {
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
          switch (unit(market, book, layer, instrument)) {
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
      HedgeMarket market, Book book, HedgeLayer layer, HedgeInstrument instrument) {
    Sleeve sleeve =
        Arrays.stream(Sleeve.values())
            .filter(s -> s.label().equals(layer.sleeve()))
            .findFirst()
            .orElseThrow();
    var window = HedgeWindow.of(book, market.view().date(), Optional.empty(), market.calendar());
    return new LayerUnits(market).unit(instrument, window, expiry -> true, sleeve, ID);
  }

  /// What the layer's budget pays for, what it holds already included.
  private static int most(HedgeLayer layer, Book book, HedgeUnit.Found unit) {
    double held =
        book.hedges().stream()
            .filter(h -> h.sleeve() == unit.position().sleeve())
            .filter(OptionPackage.class::isInstance)
            .map(OptionPackage.class::cast)
            .mapToDouble(p -> Math.max(0, -p.credit()) * p.multiplier() * p.quantity())
            .sum();
    double one = unit.cost().cashUsd() + unit.cost().feesUsd();
    return one > 0 ? (int) Math.max(0, Math.floor((budgetUsd(layer, book) - held) / one)) : 0;
  }

  private static double budgetUsd(HedgeLayer layer, Book book) {
    double credit =
        book.condorPackages().stream()
            .mapToDouble(p -> Math.max(0, p.credit()) * p.multiplier() * p.quantity())
            .sum();
    return layer.budget() * credit;
  }
}
