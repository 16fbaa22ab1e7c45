package alvh.risk;

import alvh.book.OptionLeg;
import alvh.instrument.OptionContract;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where a condor is rolled to: the same strikes in the first expiry one to two weeks further.
///
/// @param slice the expiry
public record RollTarget(ChainSlice slice) {
  /// A roll goes to the first expiry this many days or more beyond the present one.
  public static final int DAYS_MIN = 7;

  /// A roll goes no further than this many days beyond the present expiry.
  public static final int DAYS_MAX = 14;

  /// The first expiry of `chain` in the roll window of `leg`; the same root before its sibling on
  /// one date. Empty when the chain has none.
  public static Optional<RollTarget> of(OptionContract leg, OptionChain chain) {
    return chain.liveSlices().stream()
        .filter(s -> isInWindow(leg.expiry(), s.expiry().date()))
        .min(
            Comparator.comparing((ChainSlice s) -> s.expiry().date())
                .thenComparingInt(s -> s.root() == leg.root() ? 0 : 1))
        .map(RollTarget::new);
  }

  /// Whether an expiry is as far beyond the present one as a roll goes.
  public static boolean isInWindow(LocalDate present, LocalDate expiry) {
    long days = ChronoUnit.DAYS.between(present, expiry);
    return days >= DAYS_MIN && days <= DAYS_MAX;
  }

  /// `legs` at their strikes in the new expiry, listed there or not.
  public List<OptionLeg> legs(List<OptionLeg> legs) {
    return legs.stream().map(this::moved).toList();
  }

  private OptionLeg moved(OptionLeg leg) {
    OptionContract c = leg.contract();
    return new OptionLeg(
        new OptionContract(slice.root(), slice.expiry().date(), c.strike(), c.right()),
        leg.ratio());
  }
}
