package alvh.cli;

import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.rebuild.RebuiltVixChain;
import alvh.rebuild.VixChainErrors;
import alvh.surface.VixSmile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// What was rebuilt of the VIX options of one day.
///
/// @param rebuilt the day
/// @param chain all its quotes
record VixRebuildReport(RebuiltVixChain rebuilt, OptionChain chain) implements ChainReport {
  /// Where a strike gains its first bid VVIX of the quotes jumps: docs/models.md.
  private static final double POINTS = 0.5;

  private static final String ERRORS = "errors are those of one calm day, a storm has larger ones";
  private static final int LEVEL_DECIMALS = 4;
  private static final double DAYS_PER_YEAR = 365;

  /// One expiry as it is shown.
  ///
  /// @param days to settlement
  private record Row(
      ChainSlice slice, VixSmile smile, VixChainErrors.Band band, double days, double discount) {
    double vol() {
      return smile.vol(smile.forward());
    }
  }

  static VixRebuildReport of(RebuiltVixChain rebuilt) {
    return new VixRebuildReport(rebuilt, rebuilt.chain());
  }

  @Override
  public LocalDate day() {
    return rebuilt.inputs().futures().day();
  }

  @Override
  public List<String> missing() {
    return rebuilt.inputs().missing();
  }

  @Override
  public String index() {
    return "VVIX";
  }

  @Override
  public double published() {
    return rebuilt.inputs().vvix();
  }

  @Override
  public OptionalDouble returned() {
    return OptionalDouble.of(rebuilt.vvix());
  }

  @Override
  public boolean isBack() {
    return Math.abs(rebuilt.vvix() - published()) <= POINTS;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    missing().forEach(what -> notes.add("missing: " + what));
    notes.add("rates: " + rebuilt.inputs().ratesFrom());
    rebuilt.errors().bands().forEach(band -> notes.add("error " + text(band)));
    notes.add(ERRORS);
    return notes;
  }

  private static String text(VixChainErrors.Band band) {
    return String.format(
        Locale.ROOT,
        "up to %d days: %.3f points in the median, %.3f nine times in ten (%.1f and %.1f vol"
            + " points)",
        band.upToDays(),
        band.medianPoints(),
        band.p90Points(),
        band.medianVolPoints(),
        band.p90VolPoints());
  }

  @Override
  public Map<String, Object> head() {
    Map<String, Object> json = common();
    json.put("level", rebuilt.level());
    return json;
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = head();
    json.put("rates", rebuilt.inputs().ratesFrom());
    json.put("errors", rebuilt.errors().bands().stream().map(VixRebuildReport::json).toList());
    json.put("expiries", rows().stream().map(VixRebuildReport::json).toList());
    return json;
  }

  private static Map<String, Object> json(VixChainErrors.Band band) {
    Map<String, Object> json = Json.object();
    json.put("upToDays", band.upToDays());
    json.put("medianPoints", band.medianPoints());
    json.put("p90Points", band.p90Points());
    json.put("medianVolPoints", band.medianVolPoints());
    json.put("p90VolPoints", band.p90VolPoints());
    return json;
  }

  private static Map<String, Object> json(Row row) {
    Map<String, Object> json = Json.object();
    json.put("date", row.slice.expiry().date().toString());
    json.put("root", row.slice.root().name());
    json.put("settlement", row.slice.expiry().settlement().name());
    json.put("days", row.days);
    json.put("strikes", row.slice.size());
    json.put("forward", row.smile.forward());
    json.put("discount", row.discount);
    json.put("vol", row.vol());
    json.put("error", json(row.band));
    return json;
  }

  private List<Row> rows() {
    return chain.slices().stream().map(this::row).toList();
  }

  private Row row(ChainSlice slice) {
    LocalDate expiry = slice.expiry().date();
    double years = slice.expiry().yearsFrom(chain.asOf());
    return new Row(
        slice,
        rebuilt.smile(slice.root(), expiry).orElseThrow(),
        rebuilt.band(slice.root(), expiry).orElseThrow(),
        years * DAYS_PER_YEAR,
        rebuilt.inputs().discount(years));
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("VIX at " + Moments.shown(chain.asOf()) + ", " + GradeText.shown(chain.graded()));
    lines.add(chain.source());
    lines.add("rates: " + rebuilt.inputs().ratesFrom());
    missing().forEach(what -> lines.add("missing: " + what));
    lines.add("");
    lines.addAll(table().lines());
    lines.add("");
    lines.addAll(summary());
    lines.add("level of vol of vol " + Numbers.fixed(rebuilt.level(), LEVEL_DECIMALS));
    rebuilt.errors().bands().forEach(band -> lines.add("prices are off, " + text(band)));
    lines.add(ERRORS);
    return lines;
  }

  private TextTable table() {
    var table = new TextTable("expiry", "root", "settles", "days", "strikes", "forward", "vol");
    for (Row row : rows()) {
      table.row(
          row.slice.expiry().date().toString(),
          row.slice.root().name(),
          row.slice.expiry().settlement().name(),
          Numbers.fixed(row.days, 2),
          Integer.toString(row.slice.size()),
          Numbers.fixed(row.smile.forward(), 2),
          Numbers.percent(row.vol(), 1));
    }
    return table;
  }
}
