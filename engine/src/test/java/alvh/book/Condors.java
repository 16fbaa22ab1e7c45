package alvh.book;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;

/// Positions that several tests hold.
public final class Condors {
  /// The third Friday of February 2024.
  public static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 16);

  /// The first Friday of that year.
  public static final LocalDate OPENED = LocalDate.of(2024, 1, 5);

  private Condors() {}

  /// 4475/4425/4875/4925 for 12.10, ten times.
  public static OptionPackage february() {
    return pack(new IronCondor(OptionRoot.SPX, FEBRUARY, 4475, 4425, 4875, 4925).legs(), 10, 12.10);
  }

  /// Any legs as one package of the condor sleeve.
  public static OptionPackage pack(List<OptionLeg> legs, int quantity, double credit) {
    return new OptionPackage("feb", Sleeve.CONDOR, legs, quantity, credit, OPENED);
  }

  /// A February SPX leg.
  public static OptionLeg leg(int ratio, Right right, double strike) {
    return new OptionLeg(new OptionContract(OptionRoot.SPX, FEBRUARY, strike, right), ratio);
  }
}
