package alvh.cli;

import alvh.input.InputException;
import alvh.market.DataGrade;
import alvh.market.ReleaseDates;
import alvh.surface.ArbitrageCheck;
import alvh.surface.EventClock;
import alvh.surface.EventVariance;
import alvh.surface.HeldOut;
import alvh.surface.SurfaceInTime;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.time.TradingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One surface with everything that says whether it may be trusted.
///
/// @param surface the surface
/// @param rows one per slice, those without a smile too
/// @param band the expiries that the totals count
/// @param inTime the surface between its expiries; none on VIX
/// @param check arbitrage in its prices
/// @param hasReleases whether the chain can tell of any release
record SurfaceReport(
    VolSurface surface,
    List<SurfaceRow> rows,
    ExpiryBand band,
    Optional<SurfaceInTime> inTime,
    ArbitrageCheck check,
    boolean hasReleases) {
  static SurfaceReport of(
      VolSurface surface, TradingCalendar calendar, List<ReleaseDates> releases, ExpiryBand band) {
    if (surface.slices().stream().noneMatch(s -> s.fittedSmile().isPresent())) {
      throw new InputException(
          surface.chain().source(),
          "no expiry has quotes that make a smile",
          "give a chain with live expiries; `alvh chain` says what each lacks");
    }
    HeldOut heldOut = HeldOut.of(surface);
    List<SurfaceRow> rows = new ArrayList<>();
    for (int i = 0; i < surface.slices().size(); i++) {
      SurfaceSlice slice = surface.slices().get(i);
      rows.add(SurfaceRow.of(surface, slice, heldOut.scores().get(i)));
    }
    if (surface.chain().underlying().equals("VIX")) {
      ArbitrageCheck check =
          ArbitrageCheck.ofButterflies(
              surface.slices().stream().flatMap(s -> s.fittedSmile().stream()).toList());
      return new SurfaceReport(surface, rows, band, Optional.empty(), check, false);
    }
    // a made chain knows of no release but what its makers put there
    List<ReleaseDates> dates = surface.chain().grade() == DataGrade.QUOTES ? releases : List.of();
    SurfaceInTime inTime = SurfaceInTime.of(surface, calendar, dates);
    return new SurfaceReport(
        surface, rows, band, Optional.of(inTime), ArbitrageCheck.of(inTime), !dates.isEmpty());
  }

  /// The rows that count.
  SurfaceTotals totals() {
    return SurfaceTotals.of(
        rows.stream().filter(r -> band.holds(r.slice().quotes().expiry().date())).toList());
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("underlying", surface.chain().underlying());
    json.put("asOf", Moments.iso(surface.chain().asOf()));
    json.put("source", surface.chain().source());
    GradeText.put(json, surface.chain().graded());
    DiscountText.put(json, surface.discounting());
    json.put("band", band.shown());
    totals().put(json);
    json.put("arbitrage", arbitrage());
    inTime.ifPresent(t -> json.put("clock", clock(t.clock())));
    json.put("slices", rows.stream().map(SurfaceRow::json).toList());
    return json;
  }

  /// Why nothing is known of releases.
  String whyNoReleases() {
    return surface.chain().grade() == DataGrade.QUOTES
        ? "no dates were given; --data FOLDER has them"
        : "the chain is not of a market";
  }

  private Map<String, Object> arbitrage() {
    Map<String, Object> json = Json.object();
    json.put("butterfly", check.butterflies());
    json.put("calendar", check.calendars());
    json.put("points", check.points());
    json.put("instants", check.instants());
    json.put("slices", check.slices());
    json.put("leastDensity", check.worstButterfly());
    json.put("leastCalendarRise", check.worstCalendar());
    return json;
  }

  private Map<String, Object> clock(EventClock clock) {
    Map<String, Object> json = Json.object();
    json.put("closedDayWeight", clock.closedWeight());
    List<Object> events = new ArrayList<>();
    for (EventVariance event : clock.events()) {
      Map<String, Object> one = Json.object();
      one.put("name", event.name());
      one.put("at", Moments.iso(event.at()));
      one.put("openDays", event.openDays());
      one.put("error", event.error());
      one.put("move", event.move());
      events.add(one);
    }
    json.put("events", hasReleases ? events : Json.unknown(whyNoReleases()));
    return json;
  }
}
