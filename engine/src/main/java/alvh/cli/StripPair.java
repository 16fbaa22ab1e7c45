package alvh.cli;

import alvh.files.StripFile;
import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.vix.StripResult;
import alvh.vix.VarianceStrip;
import alvh.vix.VixIndex;
import alvh.vix.VixTenor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// VIX of two bare strips, of which only the minutes to settlement are known.
///
/// @param near the expiry up to 30 days
/// @param next the expiry beyond it
record StripPair(StripPair.Leg near, StripPair.Leg next) {
  private static final int RATE_DECIMALS = 4;
  private static final String NO_DATE = "a bare strip has no date and no root";

  /// One of the two.
  ///
  /// @param file where it was read from
  /// @param minutes to settlement
  /// @param rate continuous, to settlement
  record Leg(Path file, long minutes, double rate, VarianceStrip strip) {
    static Leg read(Path file, long minutes, double rate) {
      // the strip has a clock of its own: only the minutes from its start to settlement count
      Instant settlesAt = Instant.EPOCH.plus(Duration.ofMinutes(minutes));
      LocalDate day = NewYork.date(settlesAt);
      ChainSlice slice =
          StripFile.read(
              file, OptionRoot.SPX, new Expiry(day, OptionRoot.SPX.settlement(), settlesAt, day));
      return switch (VarianceStrip.of(slice, minutes / Expiry.MINUTES_PER_YEAR, rate)) {
        case StripResult.Read read -> new Leg(file, minutes, rate, read.strip());
        case StripResult.Refused refused ->
            throw new InputException(
                file.toString(),
                "gives no variance: " + refused.reason(),
                "give quotes on both sides of the forward");
      };
    }

    private Map<String, Object> json() {
      Map<String, Object> json = Json.object();
      json.put("date", Json.unknown(NO_DATE));
      json.put("root", Json.unknown(NO_DATE));
      json.put("settlement", Json.unknown(NO_DATE));
      json.put("minutes", minutes);
      VixReport.put(json, strip);
      json.put("rate", rate);
      json.put("source", file.toString());
      return json;
    }
  }

  private double level() {
    return VixIndex.level(VixTenor.VIX, near.strip(), near.minutes(), next.strip(), next.minutes())
        .orElseThrow(() ->
            new InputException(
                near.file() + ", " + next.file(),
                "leave no positive variance at 30 days",
                "give expiries closer to 30 days"));
  }

  /// The keys of `alvh vix`; what a bare strip does not say is unknown.
  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("vix", level());
    json.put("asOf", Json.unknown("a bare strip has no date"));
    json.put("source", near.file() + " + " + next.file());
    json.put("expiries", List.of(near.json(), next.json()));
    Map<String, Object> siblings = Json.object();
    VixReport.SIBLINGS.forEach(
        tenor -> siblings.put(tenor.name(), Json.unknown("two strips give VIX only")));
    json.put("siblings", siblings);
    return json;
  }

  /// For people.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("VIX " + Numbers.fixed(level(), VixReport.STRIP_DECIMALS) + " vol points");
    lines.add("");
    var table =
        new TextTable(
            "strip", "minutes", "rate", "forward", "K0", "variance", "own vol", "strikes");
    for (Leg leg : List.of(near, next)) {
      VarianceStrip strip = leg.strip();
      table.row(
          leg.file().toString(),
          Long.toString(leg.minutes()),
          Numbers.percent(leg.rate(), RATE_DECIMALS),
          Numbers.fixed(strip.forward(), VixReport.FORWARD_DECIMALS),
          Numbers.fixed(strip.centralStrike(), 0),
          Numbers.fixed(strip.variance(), VixReport.VARIANCE_DECIMALS),
          Numbers.percent(strip.vol(), 2),
          Integer.toString(strip.strikes()));
    }
    lines.addAll(table.lines());
    return lines;
  }
}
