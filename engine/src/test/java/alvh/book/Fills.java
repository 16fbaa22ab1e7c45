package alvh.book;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Fills that several tests add up.
public final class Fills {
  /// The settlement of the VIX contracts of February 2024.
  public static final LocalDate VIX_FEBRUARY = LocalDate.of(2024, 2, 14);

  private Fills() {}

  /// Noon of a day of January 2024.
  public static Instant noon(int day) {
    return NewYork.instant(LocalDate.of(2024, 1, day), LocalTime.NOON);
  }

  /// A fill of the condor sleeve at noon of a day of January 2024, one dollar of fees.
  public static Fill options(
      String id, int day, String position, int quantity, double netPrice, List<OptionLeg> legs) {
    return new Fill(
        id,
        noon(day),
        position,
        Sleeve.CONDOR,
        Optional.empty(),
        legs.stream().map(l -> new FillLeg(l.contract(), l.ratio())).toList(),
        quantity,
        netPrice,
        100,
        "typed");
  }

  /// Buys, or with a negative number sells, VXM of February 2024 for the position `vx`.
  public static Fill futures(String id, int day, int contracts, double price) {
    Instrument future = new FutureContract(FutureRoot.VXM, VIX_FEBRUARY);
    int side = Integer.signum(contracts);
    return new Fill(
        id,
        noon(day),
        "vx",
        Sleeve.VX_OVERLAY,
        Optional.empty(),
        List.of(new FillLeg(future, side)),
        Math.abs(contracts),
        -side * price,
        100,
        "typed");
  }

  /// The legs the other way round.
  public static List<OptionLeg> reversed(List<OptionLeg> legs) {
    return legs.stream().map(l -> new OptionLeg(l.contract(), -l.ratio())).toList();
  }

  /// `fill` as the first of the position `position` that takes over from `from`.
  public static Fill rolled(Fill fill, String from) {
    return new Fill(
        fill.id(),
        fill.at(),
        fill.position(),
        fill.sleeve(),
        Optional.of(from),
        fill.legs(),
        fill.quantity(),
        fill.netPrice(),
        fill.feesCents(),
        fill.source());
  }
}
