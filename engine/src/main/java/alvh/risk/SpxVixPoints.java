package alvh.risk;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.pricing.Greeks;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What an SPX option gains per VIX point: its slice is moved by the tenor law of VIX.
///
/// Belongs to one surface and keeps the variance strip of each slice, which all its options share;
/// threads may share it.
final class SpxVixPoints implements PackageValuation.VixPointRule {
  private final VolShift shift;
  private final Map<Slice, StripResult> strips = new ConcurrentHashMap<>();

  private record Slice(OptionRoot root, LocalDate expiry) {}

  /// @param shift how vols move with VIX
  SpxVixPoints(VolShift shift) {
    this.shift = shift;
  }

  @Override
  public Figure perVixPoint(
      OptionContract contract, SurfaceSlice slice, SmileSlice smile, double vol, Greeks greeks) {
    double days = PackageValuation.days(slice);
    if (days < VixPointShock.SHORTEST_DAYS) {
      return Figure.unknown(
          String.format(
              Locale.ROOT,
              "%s has %.1f days left: the tenor law of VIX is not used below %.0f",
              contract.expiry(),
              days,
              VixPointShock.SHORTEST_DAYS));
    }
    double discount = PackageValuation.discount(slice.forward());
    var key = new Slice(contract.root(), contract.expiry());
    return switch (strips.computeIfAbsent(key, k -> strip(slice))) {
      case StripResult.Refused(String reason) ->
          Figure.unknown("no variance strip for " + contract.expiry() + ": " + reason);
      case StripResult.Read(VarianceStrip read) ->
          Figure.of(
              new VixPointShock(smile, read.vol(), shift).perVixPoint(contract, discount, vol));
    };
  }

  /// The variance-strip vol of `slice`.
  static Figure stripVol(SurfaceSlice slice) {
    return switch (strip(slice)) {
      case StripResult.Read(VarianceStrip read) -> Figure.of(read.vol());
      case StripResult.Refused(String reason) ->
          Figure.unknown("no variance strip for " + slice.quotes().expiry().date() + ": " + reason);
    };
  }

  private static StripResult strip(SurfaceSlice slice) {
    double rate = -Math.log(PackageValuation.discount(slice.forward())) / slice.years();
    return VarianceStrip.of(slice.quotes(), slice.years(), rate);
  }
}
