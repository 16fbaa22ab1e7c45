package alvh.mispricing;

import alvh.execution.Fees;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.surface.SliceForward;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Everything executable, or nearest to it, in one root and expiry.
///
/// @param slice the quotes
/// @param years to settlement
/// @param forward by parity, if there is one
/// @param forwardError standard error of the forward, points
/// @param condition whether the quotes can be believed
/// @param candidates the best of each kind, whether executable or not
/// @param gaps parity by strike
public record SliceScan(
    ChainSlice slice,
    double years,
    OptionalDouble forward,
    OptionalDouble forwardError,
    QuoteCondition condition,
    List<Candidate> candidates,
    List<ParityGap> gaps) {
  public SliceScan {
    candidates = List.copyOf(candidates);
    gaps = List.copyOf(gaps);
  }

  /// @param years to settlement, > 0
  /// @param discount at which the forward is read
  /// @param day the trade date, for the fees
  static SliceScan of(
      ChainSlice slice,
      double years,
      double discount,
      FundingBand funding,
      Fees fees,
      LocalDate day) {
    NetQuotes quotes = NetQuotes.of(slice, fees, day);
    List<Candidate> found = new ArrayList<>(new BoxSearch(quotes, years, funding).best());
    new ButterflySearch(quotes, Right.CALL).best().ifPresent(found::add);
    new ButterflySearch(quotes, Right.PUT).best().ifPresent(found::add);
    double lending = Math.exp(-funding.lendingRate(years) * years);
    found.addAll(new VerticalSearch(quotes, lending).best());
    return switch (SliceForward.of(slice, discount)) {
      case SliceForward.Parity p ->
          new SliceScan(
              slice,
              years,
              OptionalDouble.of(p.forward()),
              OptionalDouble.of(p.standardError()),
              QuoteCondition.of(slice, p.forward()),
              found,
              ParityGap.of(quotes, p.forward(), discount));
      case SliceForward.Given _, SliceForward.Unknown _ ->
          new SliceScan(
              slice,
              years,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              QuoteCondition.NONE,
              found,
              List.of());
    };
  }

  /// The candidates that gain money on these quotes, believable or not.
  public List<Candidate> executable() {
    return candidates.stream().filter(Candidate::isExecutable).toList();
  }

  /// Strikes whose parity gap is larger than trading it costs.
  public long gapsOutside() {
    return gaps.stream().filter(g -> !g.isWithinCosts()).count();
  }
}
