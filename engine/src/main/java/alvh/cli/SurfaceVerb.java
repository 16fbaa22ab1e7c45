package alvh.cli;

import alvh.files.ChainImport;
import alvh.input.InputException;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.risk.VixMarks;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.VolSurface;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh surface`.
@Command(
    name = "surface",
    description =
        "The arbitrage-free surface of a chain: how well it agrees with the quotes it saw and with"
            + " those it did not, arbitrage looked for in its prices, its variance strips, and the"
            + " variance of scheduled releases.",
    footer = {
      "",
      "Examples:",
      "  alvh surface --chain quotes.csv --at 2024-01-05T16:15 --rate 0.0535",
      "  alvh surface --chain quotes.csv --at 2024-01-05T16:15 --data history --json",
      "  alvh surface --chain quotes.csv --from 2022-01-10 --to 2022-01-31",
      "",
      "Totals count the expiries of --from to --to; without them those more than a week and at most",
      "a year away. FOMC, CPI and PPI dates come from the data folder.",
      "Exit code 1 when a price arbitrage was found, 2 when no slice has a smile."
    })
final class SurfaceVerb extends Verb {
  /// The releases that move index options most.
  private static final Set<String> RELEASES = Set.of("fomc", "cpi", "ppi");

  @Mixin private MarketOptions market = new MarketOptions();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First expiry that the totals count.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last expiry that the totals count.")
  private @Nullable LocalDate to;

  @Override
  public Integer call() {
    LocalDate first = from;
    LocalDate last = to;
    if (first != null && last != null && last.isBefore(first)) {
      throw new InputException("--to", last + " is before --from " + first, "swap them");
    }
    List<ChainImport> read = market.requireChains();
    List<ReleaseDates> releases = releases();
    List<SurfaceReport> reports = new ArrayList<>();
    for (ChainImport chain : read) {
      if (!isJson()) {
        console().lines(chain.notes());
      }
      ExpiryBand band =
          ExpiryBand.of(
              chain.chain().asOf(), Optional.ofNullable(first), Optional.ofNullable(last));
      reports.add(
          SurfaceReport.of(
              surface(chain.chain(), read), market.config().calendar(), releases, band));
    }
    if (isJson()) {
      console()
          .json(
              reports.size() == 1
                  ? reports.getFirst().json()
                  : Map.of("surfaces", reports.stream().map(SurfaceReport::json).toList()));
    } else {
      reports.forEach(report -> console().lines(SurfaceText.of(report)));
    }
    return reports.stream().allMatch(r -> r.check().isFree()) ? FINE : WANTING;
  }

  private List<ReleaseDates> releases() {
    return market.data().isEmpty()
        ? List.of()
        : market.history().releases().stream().filter(r -> RELEASES.contains(r.name())).toList();
  }

  /// On a given rate, or else the parity of the chain; options on VIX on the parity of SPX options
  /// beside them if there are any, and on the VX of their dates if the data folder has it.
  private VolSurface surface(OptionChain chain, List<ChainImport> read) {
    Optional<DiscountFit> given =
        market.rate().stream()
            .mapToObj(r -> (DiscountFit) new DiscountFit.Given(DiscountCurve.flat(r)))
            .findFirst();
    if (!chain.underlying().equals("VIX")) {
      return VolSurface.of(chain, given.orElseGet(() -> DiscountFit.of(chain)), Map.of());
    }
    DiscountFit discounting =
        given.orElseGet(() ->
            DiscountFit.of(
                read.stream()
                    .map(ChainImport::chain)
                    .filter(c -> c.underlying().equals("SPX"))
                    .findFirst()
                    .orElse(chain)));
    Map<LocalDate, Double> futures =
        market.data().isEmpty()
            ? Map.of()
            : VixMarks.of(market.view(read), market.config().calendar()).forwards();
    return VolSurface.of(chain, discounting, futures);
  }
}
