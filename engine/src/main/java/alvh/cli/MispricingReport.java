package alvh.cli;

import alvh.input.InputException;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.mispricing.ChainScan;
import alvh.mispricing.FundingBand;
import alvh.mispricing.JointScan;
import alvh.mispricing.VixFuture;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.workspace.MarketConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The mispricing scan of one moment.
///
/// @param discounting of each chain, in the order of `chains`
/// @param chains what each chain holds by itself
/// @param joint SPX variance against VIX
record MispricingReport(List<DiscountFit> discounting, List<ChainScan> chains, JointScan joint) {
  MispricingReport {
    discounting = List.copyOf(discounting);
    chains = List.copyOf(chains);
  }

  /// @param chains of one moment, at least one
  /// @param futures VX of their day
  /// @param given a flat rate, if any
  /// @param spread of funding, a year
  static MispricingReport of(
      List<OptionChain> chains,
      List<VixFuture> futures,
      OptionalDouble given,
      double spread,
      MarketConfig config) {
    Optional<OptionChain> spx = on("SPX", chains);
    Optional<DiscountFit> shared = spx.map(DiscountFit::of);
    List<DiscountFit> fits = new ArrayList<>();
    List<ChainScan> scans = new ArrayList<>();
    for (OptionChain chain : chains) {
      DiscountFit own = shared.orElseGet(() -> DiscountFit.of(chain));
      fits.add(own);
      DiscountCurve curve = curve(own, given, chain);
      scans.add(ChainScan.of(chain, curve, FundingBand.of(own, given, spread), config.fees()));
    }
    return new MispricingReport(
        fits,
        scans,
        JointScan.of(
            spx,
            on("VIX", chains),
            curve(fits.getFirst(), given, chains.getFirst()),
            futures,
            config.fees(),
            config.calendar()));
  }

  private static Optional<OptionChain> on(String underlying, List<OptionChain> chains) {
    return chains.stream().filter(c -> c.underlying().equals(underlying)).findFirst();
  }

  /// The chain's own curve where there is one: one flat rate would bend the parity of far expiries.
  private static DiscountCurve curve(DiscountFit own, OptionalDouble given, OptionChain chain) {
    return switch (own) {
      case DiscountFit.Given g -> g.curve();
      case DiscountFit.Fitted f -> f.curve();
      case DiscountFit.Refused refused -> {
        if (given.isEmpty()) {
          throw new InputException(
              chain.source(),
              "gives no discount curve: " + refused.reason(),
              "give a rate, such as --rate 0.0535");
        }
        yield DiscountCurve.flat(given.getAsDouble());
      }
    };
  }

  /// The grade of chains that hold no quotes of a market: of these nothing is judged.
  Optional<DataGrade> unjudged() {
    return chains.stream().filter(c -> !c.isJudged()).map(c -> c.chain().grade()).findFirst();
  }

  /// Whether anything was found: an arbitrage in believable quotes or a signal.
  boolean isAnythingFound() {
    return !joint.signals().isEmpty() || chains.stream().anyMatch(c -> !c.found().isEmpty());
  }
}
