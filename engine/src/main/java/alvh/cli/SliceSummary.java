package alvh.cli;

import alvh.risk.Figure;
import alvh.surface.SliceForward;
import alvh.surface.SmileFit;
import alvh.surface.SmileQuality;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// One expiry of a chain in one row.
///
/// @param slice the expiry
/// @param forward index points
/// @param discount factor to expiry
/// @param atmVol smile at the forward
/// @param stripVol square root of the strip's variance, the expiry's own VIX / 100
/// @param shareInside share of quotes whose bid and ask hold the smile
/// @param rmse smile minus mid vol over the core quotes, vol points
record SliceSummary(
    SurfaceSlice slice,
    Figure forward,
    Figure discount,
    Figure atmVol,
    Figure stripVol,
    Figure shareInside,
    Figure rmse) {
  private static final double DAYS_PER_YEAR = 365;
  private static final int DISCOUNT_DECIMALS = 6;

  static SliceSummary of(VolSurface surface, SurfaceSlice slice) {
    return new SliceSummary(
        slice,
        forward(slice),
        discount(slice),
        slice.smile() instanceof SmileFit.Refused(String why)
            ? Figure.unknown(why)
            : slice
                .fittedSmile()
                .map(s -> Figure.of(s.atmVol()))
                .orElseGet(() -> Figure.unknown("no smile")),
        stripVol(surface, slice),
        quality(slice, SmileQuality::shareInside),
        quality(slice, SmileQuality::coreRmseVolPoints));
  }

  private static Figure forward(SurfaceSlice slice) {
    return switch (slice.forward()) {
      case SliceForward.Parity parity -> Figure.of(parity.forward());
      case SliceForward.Given given -> Figure.of(given.forward());
      case SliceForward.Unknown(String why) -> Figure.unknown(why);
    };
  }

  private static Figure discount(SurfaceSlice slice) {
    return switch (slice.forward()) {
      case SliceForward.Parity parity -> Figure.of(parity.discount());
      case SliceForward.Given given -> Figure.of(given.discount());
      case SliceForward.Unknown(String why) -> Figure.unknown(why);
    };
  }

  private static Figure stripVol(VolSurface surface, SurfaceSlice slice) {
    return surface
        .curve()
        .map(c ->
            switch (VarianceStrip.of(slice.quotes(), slice.years(), c.rate(slice.years()))) {
              case StripResult.Read read -> Figure.of(read.strip().vol());
              case StripResult.Refused(String why) -> Figure.unknown(why);
            })
        .orElseGet(() -> Figure.unknown("no discount curve"));
  }

  private static Figure quality(SurfaceSlice slice, ToDoubleFunction<SmileQuality> figure) {
    return switch (slice.smile()) {
      case SmileFit.Fitted fitted -> Figure.of(figure.applyAsDouble(fitted.quality()));
      case SmileFit.Refused(String why) -> Figure.unknown(why);
    };
  }

  private double days() {
    return slice.years() * DAYS_PER_YEAR;
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("date", slice.quotes().expiry().date().toString());
    json.put("root", slice.quotes().root().name());
    json.put("settlement", slice.quotes().expiry().settlement().name());
    json.put("days", days());
    json.put("strikes", slice.quotes().size());
    json.put("forward", Json.figure(forward));
    json.put("discount", Json.figure(discount));
    json.put("atmVol", Json.figure(atmVol));
    json.put("stripVol", Json.figure(stripVol));
    json.put("shareInside", Json.figure(shareInside));
    json.put("rmseVolPoints", Json.figure(rmse));
    return json;
  }

  /// The rows as a table, and below it why a figure is unknown.
  static List<String> lines(List<SliceSummary> rows) {
    var table =
        new TextTable(
            "expiry",
            "root",
            "settles",
            "days",
            "strikes",
            "forward",
            "discount",
            "ATM vol",
            "strip vol",
            "inside bid-ask",
            "rmse, vol points");
    List<String> whys = new ArrayList<>();
    for (SliceSummary row : rows) {
      table.row(
          row.slice.quotes().expiry().date().toString(),
          row.slice.quotes().root().name(),
          row.slice.quotes().expiry().settlement().name(),
          Numbers.fixed(row.days(), 2),
          Integer.toString(row.slice.quotes().size()),
          shown(row.forward, 2),
          shown(row.discount, DISCOUNT_DECIMALS),
          share(row.atmVol, 2),
          share(row.stripVol, 2),
          share(row.shareInside, 1),
          shown(row.rmse, 3));
      row.why(whys);
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.addAll(whys);
    return lines;
  }

  private void why(List<String> whys) {
    List<String> reasons = new ArrayList<>();
    for (Figure figure : List.of(forward, atmVol, stripVol)) {
      if (figure instanceof Figure.Unknown(String why) && !reasons.contains(why)) {
        reasons.add(why);
      }
    }
    if (!reasons.isEmpty()) {
      whys.add(
          String.format(
              Locale.ROOT,
              "unknown for %s %s: %s",
              slice.quotes().root(),
              slice.quotes().expiry().date(),
              String.join("; ", reasons)));
    }
  }

  private static String shown(Figure figure, int decimals) {
    return figure instanceof Figure.Known(double value) ? Numbers.fixed(value, decimals) : "-";
  }

  private static String share(Figure figure, int decimals) {
    return figure instanceof Figure.Known(double value) ? Numbers.percent(value, decimals) : "-";
  }
}
