package alvh.cli;

import alvh.files.ChainImport;
import alvh.files.FileHistory;
import alvh.input.InputException;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh vix`.
@Command(
    name = "vix",
    description =
        "VIX recomputed from an SPX chain by Cboe's method, with its siblings and beside the"
            + " published close.",
    footer = {
      "",
      "Examples:",
      "  alvh vix --chain quotes.csv --at 2024-01-05T16:15",
      "  alvh vix --chain quotes.csv --at 2024-01-05T16:15 --rate 0.0535 --data history --json",
      "  alvh vix --near near.dat --near-minutes 35924 --near-rate 0.000305 \\",
      "           --next next.dat --next-minutes 46394 --next-rate 0.000286",
      "The last reads two bare strips: strike, call bid, call ask, put bid, put ask, no header.",
      "",
      "Exit code 2 when the chain does not bracket 30 days."
    })
final class VixVerb extends Verb {
  private static final String SPX = "SPX";

  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private StripOptions strips = new StripOptions();

  @Override
  public Integer call() {
    if (strips.isGiven()) {
      StripPair pair = strips.read();
      show(new Shown(pair.lines(), pair.json()));
      return FINE;
    }
    ChainImport read =
        market.requireChains().stream()
            .filter(i -> i.chain().underlying().equals(SPX))
            .findFirst()
            .orElseThrow(() ->
                new InputException(
                    "--chain", "none of the chains is on SPX", "VIX is read from SPX options"));
    VixReport report = report(read.chain());
    if (!isJson()) {
      console().lines(read.notes());
    }
    show(new Shown(report.lines(), report.json()));
    return FINE;
  }

  private VixReport report(OptionChain chain) {
    DiscountFit discounting =
        market.rate().isPresent()
            ? new DiscountFit.Given(DiscountCurve.flat(market.rate().getAsDouble()))
            : DiscountFit.of(chain);
    Optional<FileHistory> history = market.data().map(folder -> market.history());
    return VixReport.of(chain, discounting, history, market.config().calendar());
  }

  private record Shown(List<String> lines, Object json) {}

  private void show(Shown shown) {
    if (isJson()) {
      console().json(shown.json());
    } else {
      console().lines(shown.lines());
    }
  }
}
