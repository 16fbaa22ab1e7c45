package alvh.mispricing;

import alvh.execution.Fees;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Arbitrage inside one chain: boxes, butterflies and verticals of one root and expiry at a time.
///
/// AM and PM options of one date, and options of different dates, settle to different values: no
/// difference between their prices is an arbitrage, and none is looked for. How many contracts a
/// quote is good for is not known. A chain that holds no quotes of a market is shown and not
/// judged.
///
/// @param chain the quotes
/// @param funding the band in which a box is no arbitrage
/// @param slices the live ones, by settlement
public record ChainScan(OptionChain chain, FundingBand funding, List<SliceScan> slices) {
  public ChainScan {
    slices = List.copyOf(slices);
  }

  /// Scans all live slices.
  ///
  /// @param curve at which forwards are read
  /// @param fees of one side of a trade, by date and premium
  public static ChainScan of(
      OptionChain chain, DiscountCurve curve, FundingBand funding, Fees fees) {
    LocalDate day = NewYork.date(chain.asOf());
    return new ChainScan(
        chain,
        funding,
        chain.liveSlices().stream().map(s -> scan(chain, s, curve, funding, fees, day)).toList());
  }

  private static SliceScan scan(
      OptionChain chain,
      ChainSlice slice,
      DiscountCurve curve,
      FundingBand funding,
      Fees fees,
      LocalDate day) {
    double years = slice.expiry().yearsFrom(chain.asOf());
    return SliceScan.of(slice, years, curve.discount(years), funding, fees, day);
  }

  /// A candidate and where it is.
  ///
  /// @param slice its quotes
  /// @param candidate the package
  public record Placed(SliceScan slice, Candidate candidate) {
    /// Gains money, in quotes that can be believed.
    public boolean isFound() {
      return candidate.isExecutable() && !slice.condition().isWild();
    }
  }

  /// Whether these are quotes of a market: nobody trades on a rebuilt or synthetic chain.
  public boolean isJudged() {
    return chain.grade() == DataGrade.QUOTES;
  }

  /// The candidates that gain money on the quotes, wild ones among them, largest first; none where
  /// there are no quotes of a market.
  public List<Placed> executable() {
    if (!isJudged()) {
      return List.of();
    }
    return slices.stream()
        .flatMap(s -> s.executable().stream().map(c -> new Placed(s, c)))
        .sorted(Comparator.comparingDouble((Placed p) -> p.candidate().points()).reversed())
        .toList();
  }

  /// The arbitrages: executable after fees, in quotes that can be believed.
  public List<Placed> found() {
    return executable().stream().filter(Placed::isFound).toList();
  }

  /// The candidate of `kind` nearest to, or farthest above, breaking even over all slices.
  public Optional<Placed> best(CandidateKind kind) {
    return slices.stream()
        .flatMap(s -> s.candidates().stream().map(c -> new Placed(s, c)))
        .filter(p -> p.candidate().kind() == kind)
        .max(Comparator.comparingDouble(p -> p.candidate().points()));
  }
}
