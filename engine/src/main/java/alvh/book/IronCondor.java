package alvh.book;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A put credit spread and a call credit spread of one root and expiry.
///
/// @param root the class; AM for SPX, PM for SPXW
/// @param expiry the listed date
/// @param shortPut strike sold, above `longPut` and not above `shortCall`
/// @param longPut strike bought below
/// @param shortCall strike sold, below `longCall`
/// @param longCall strike bought above
public record IronCondor(
    OptionRoot root,
    LocalDate expiry,
    double shortPut,
    double longPut,
    double shortCall,
    double longCall)
    implements Structure {
  public IronCondor {
    if (!(longPut < shortPut && shortPut <= shortCall && shortCall < longCall)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a condor needs long put < short put <= short call < long call, was %s/%s/%s/%s",
              Strikes.text(longPut),
              Strikes.text(shortPut),
              Strikes.text(shortCall),
              Strikes.text(longCall)));
    }
  }

  /// Width of the put side, index points.
  public double putWidth() {
    return shortPut - longPut;
  }

  /// Width of the call side, index points.
  public double callWidth() {
    return longCall - shortCall;
  }

  /// The wider side, which decides the maximum loss: both sides cannot lose at once.
  public double widerWidth() {
    return Math.max(putWidth(), callWidth());
  }

  /// Largest loss at expiry, in USD per condor, for a credit in index points; negative when the
  /// credit exceeds the wider side.
  public double maxLossUsd(double credit) {
    return (widerWidth() - credit) * root.multiplier();
  }

  /// Index level below which the condor loses at expiry.
  public double lowerBreakEven(double credit) {
    return shortPut - credit;
  }

  /// Index level above which the condor loses at expiry.
  public double upperBreakEven(double credit) {
    return shortCall + credit;
  }

  /// Share of the way from the short to the long put that `index` has gone; negative outside.
  public double putPenetration(double index) {
    return (shortPut - index) / putWidth();
  }

  /// Share of the way from the short to the long call that `index` has gone; negative outside.
  public double callPenetration(double index) {
    return (index - shortCall) / callWidth();
  }

  /// The four legs in ticket order: short put, long put, short call, long call.
  public List<OptionLeg> legs() {
    return List.of(
        leg(shortPut, Right.PUT, -1),
        leg(longPut, Right.PUT, 1),
        leg(shortCall, Right.CALL, -1),
        leg(longCall, Right.CALL, 1));
  }

  private OptionLeg leg(double strike, Right right, int ratio) {
    return new OptionLeg(new OptionContract(root, expiry, strike, right), ratio);
  }

  @Override
  public String label() {
    return String.format(
        Locale.ROOT,
        "%s %s %s/%s/%s/%s iron condor",
        root,
        expiry,
        Strikes.text(shortPut),
        Strikes.text(longPut),
        Strikes.text(shortCall),
        Strikes.text(longCall));
  }
}
