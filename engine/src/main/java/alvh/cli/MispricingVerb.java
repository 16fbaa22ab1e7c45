package alvh.cli;

import alvh.files.ChainImport;
import alvh.files.VxContracts;
import alvh.input.InputException;
import alvh.market.OptionChain;
import alvh.mispricing.FundingBand;
import alvh.mispricing.JointScan;
import alvh.mispricing.VixFuture;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh mispricing`.
@Command(
    name = "mispricing",
    description = {
      "Prices that do not agree: boxes, butterflies and verticals that could be traded at a gain",
      "after fees, and SPX forward variance beside VX and VIX options, each with its band."
    },
    footer = {
      "",
      "Examples:",
      "  alvh mispricing --chain quotes.csv --at 2024-01-05T16:15 --data history",
      "  alvh mispricing --chain quotes.csv --at 2024-01-05T16:15 --expiry 2024-02-16",
      "  alvh mispricing --chain spx.json --chain vix.json --data history --json",
      "",
      "Exit code 1 when an arbitrage or a residual outside its band was found. Chains that are",
      "rebuilt or synthetic are shown and not judged."
    })
final class MispricingVerb extends Verb {
  private static final double MOST_SPREAD = 0.1;

  @Mixin private MarketOptions market = new MarketOptions();

  @Option(
      names = "--funding-spread",
      paramLabel = "S",
      description =
          "What lending and borrowing differ from the curve, a year, on each side. Default: 0.005.")
  private double spread = FundingBand.DEFAULT_SPREAD;

  @Option(
      names = "--expiry",
      paramLabel = "DATE",
      description = "Show put-call parity at every strike of this expiry.")
  private @Nullable LocalDate expiry;

  @Override
  public Integer call() {
    if (!(spread >= 0 && spread < MOST_SPREAD)) {
      throw new InputException(
          "--funding-spread", spread + " is no spread", "write it as a fraction: 0.005 for .5 %");
    }
    List<ChainImport> read = market.requireChains();
    List<OptionChain> chains = read.stream().map(ChainImport::chain).toList();
    var report =
        MispricingReport.of(
            chains, futures(market.moment(read)), market.rate(), spread, market.config());
    LocalDate asked = expiry;
    if (asked != null && !MispricingJson.holds(report, asked)) {
      throw new InputException(
          "--expiry", "no chain holds a live expiry of " + asked, "see `alvh chain`");
    }
    if (isJson()) {
      console().json(MispricingJson.of(report, asked));
    } else {
      read.forEach(i -> console().lines(i.notes()));
      console().lines(new MispricingText(report).lines(asked));
    }
    return report.isAnythingFound() ? WANTING : FINE;
  }

  private List<VixFuture> futures(Instant moment) {
    if (market.data().isEmpty()) {
      return List.of();
    }
    VxContracts contracts = market.history().contracts();
    return JointScan.futures(
        List.of(contracts.monthly().visibleAt(moment), contracts.weekly().visibleAt(moment)),
        NewYork.date(moment),
        market.config().calendar());
  }
}
