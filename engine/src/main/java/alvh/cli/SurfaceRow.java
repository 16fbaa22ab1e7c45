package alvh.cli;

import alvh.risk.Figure;
import alvh.surface.SliceForward;
import alvh.surface.SmileFit;
import alvh.surface.SmileQuality;
import alvh.surface.SmileSlice;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.vix.SmileStrip;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.util.Map;
import java.util.Optional;

/// One slice of a surface with its scores.
///
/// @param slice the slice
/// @param quality against the quotes that were fitted, if it has a smile
/// @param heldOut against the quotes that were not, if half of them make a smile
/// @param strip variance strips of quotes and smile, if both can be read
record SurfaceRow(
    SurfaceSlice slice,
    Optional<SmileQuality> quality,
    Optional<SmileQuality> heldOut,
    Optional<Strips> strip) {
  private static final double DAYS_PER_YEAR = 365;
  private static final double POINTS = 100;

  /// Three readings of one slice's own VIX, vol points.
  ///
  /// @param discrete Cboe's sum over the quotes
  /// @param onSmile the same sum over the same strikes, priced on the smile
  /// @param integrated the smile's integral between the lowest and highest of these strikes
  record Strips(double discrete, double onSmile, double integrated) {}

  static SurfaceRow of(VolSurface surface, SurfaceSlice slice, Optional<SmileQuality> heldOut) {
    return new SurfaceRow(
        slice,
        slice.smile() instanceof SmileFit.Fitted fitted
            ? Optional.of(fitted.quality())
            : Optional.empty(),
        heldOut,
        slice.fittedSmile().flatMap(smile -> strips(surface, slice, smile)));
  }

  private static Optional<Strips> strips(VolSurface surface, SurfaceSlice slice, SmileSlice smile) {
    double rate = surface.curve().orElseThrow().rate(slice.years());
    if (VarianceStrip.of(slice.quotes(), slice.years(), rate)
            instanceof StripResult.Read(VarianceStrip strip)
        && strip.lowestStrike() < smile.forward()
        && strip.highestStrike() > smile.forward()) {
      return Optional.of(
          new Strips(
              POINTS * strip.vol(),
              POINTS * Math.sqrt(SmileStrip.sum(smile, slice.quotes(), strip)),
              POINTS
                  * Math.sqrt(
                      SmileStrip.variance(smile, strip.lowestStrike(), strip.highestStrike()))));
    }
    return Optional.empty();
  }

  double days() {
    return slice.years() * DAYS_PER_YEAR;
  }

  Figure forward() {
    return switch (slice.forward()) {
      case SliceForward.Parity parity -> Figure.of(parity.forward());
      case SliceForward.Given given -> Figure.of(given.forward());
      case SliceForward.Unknown(String why) -> Figure.unknown(why);
    };
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("date", slice.quotes().expiry().date().toString());
    json.put("root", slice.quotes().root().name());
    json.put("settlement", slice.quotes().expiry().settlement().name());
    json.put("days", days());
    json.put("forward", Json.figure(forward()));
    if (slice.smile() instanceof SmileFit.Refused(String why)) {
      json.put("smile", Json.unknown(why));
      return json;
    }
    SmileQuality fit = quality.orElseThrow();
    json.put("atmVol", slice.fittedSmile().orElseThrow().atmVol());
    json.put("quotes", fit.coreQuotes());
    json.put("insideBidAsk", fit.coreShareInside());
    json.put("rmseVolPoints", fit.coreRmseVolPoints());
    json.put("allQuotes", fit.quotes());
    json.put("allInsideBidAsk", fit.shareInside());
    json.put("setAside", fit.setAside());
    if (heldOut.isPresent()) {
      json.put("heldOutQuotes", heldOut.get().coreQuotes());
      json.put("insideHeldOut", heldOut.get().coreShareInside());
      json.put("heldOutRmseVolPoints", heldOut.get().coreRmseVolPoints());
    } else {
      json.put("insideHeldOut", Json.unknown("every other strike makes no smile"));
    }
    if (strip.isPresent()) {
      json.put("strip", strip.get().discrete());
      json.put("stripOnSmile", strip.get().onSmile());
      json.put("stripIntegrated", strip.get().integrated());
    } else {
      json.put("strip", Json.unknown("the quotes make no variance strip"));
    }
    return json;
  }
}
