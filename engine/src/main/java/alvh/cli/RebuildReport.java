package alvh.cli;

import alvh.market.OptionChain;
import alvh.rebuild.Carry;
import alvh.rebuild.ListedExpiry;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltSlice;
import alvh.time.TradingCalendar;
import alvh.vix.VixIndex;
import alvh.vix.VixResult;
import alvh.vix.VixTenor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was rebuilt of the SPX options of one day.
///
/// @param rebuilt the day
/// @param chain all its quotes
/// @param slices of the chain, in its order
/// @param returned VIX by Cboe's method from the quotes; empty when they do not give one
record RebuildReport(
    RebuiltDay rebuilt, OptionChain chain, List<RebuiltSlice> slices, OptionalDouble returned)
    implements ChainReport {
  /// VIX is back within .10 points or .5 %, whichever is larger.
  private static final double POINTS = 0.10;

  private static final double SHARE = 0.005;
  private static final double DAYS_PER_YEAR = 365;
  private static final int SCALE_DECIMALS = 4;

  static RebuildReport of(RebuiltDay day, TradingCalendar calendar) {
    OptionChain chain = day.chain();
    VixTenor tenor = VixTenor.vixOn(day.state().day());
    OptionalDouble returned =
        switch (VixIndex.of(chain, tenor, day.carry()::rate, calendar)) {
          case VixResult.Value value -> OptionalDouble.of(value.level());
          case VixResult.Refused refused -> OptionalDouble.empty();
        };
    List<RebuiltSlice> slices =
        chain.slices().stream()
            .map(s -> day.slice(s.root(), s.expiry().date()))
            .flatMap(Optional::stream)
            .toList();
    return new RebuildReport(day, chain, slices, returned);
  }

  @Override
  public LocalDate day() {
    return rebuilt.state().day();
  }

  @Override
  public List<String> missing() {
    return rebuilt.missing();
  }

  @Override
  public String index() {
    return "VIX";
  }

  @Override
  public double published() {
    return rebuilt.state().vix();
  }

  @Override
  public boolean isBack() {
    return returned.isPresent()
        && Math.abs(returned.getAsDouble() - published()) <= Math.max(POINTS, SHARE * published());
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    missing().forEach(what -> notes.add("missing: " + what));
    notes.add("carry: " + rebuilt.carry().source());
    return notes;
  }

  @Override
  public Map<String, Object> head() {
    return common();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = head();
    Carry carry = rebuilt.carry();
    Map<String, Object> carried = Json.object();
    carried.put("shortRate", carry.shortRate());
    carried.put("longRate", carry.longRate());
    carried.put("dividendYield", carry.dividendYield());
    carried.put("source", carry.source());
    json.put("carry", carried);
    json.put("expiries", slices.stream().map(RebuildReport::json).toList());
    return json;
  }

  private static Map<String, Object> json(RebuiltSlice slice) {
    ListedExpiry listed = slice.listed();
    Map<String, Object> json = Json.object();
    json.put("date", listed.expiry().date().toString());
    json.put("root", listed.root().name());
    json.put("settlement", listed.expiry().settlement().name());
    json.put("days", slice.smile().years() * DAYS_PER_YEAR);
    json.put("strikes", slice.strikes().length);
    json.put("forward", slice.forward());
    json.put("discount", slice.discount());
    json.put("level", slice.level());
    json.put("scale", slice.scale());
    json.put("replicated", slice.isReplicated());
    slice.miss().ifPresent(miss -> json.put("miss", miss));
    return json;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("SPX at " + Moments.shown(chain.asOf()) + ", " + GradeText.shown(chain.graded()));
    lines.add(chain.source());
    Carry carry = rebuilt.carry();
    lines.add(
        String.format(
            Locale.ROOT,
            "rate %s to three months, %s to two years, dividend yield %s (%s)",
            Numbers.percent(carry.shortRate(), 2),
            Numbers.percent(carry.longRate(), 2),
            Numbers.percent(carry.dividendYield(), 2),
            carry.source()));
    missing().forEach(what -> lines.add("missing: " + what));
    lines.add("");
    lines.addAll(table().lines());
    lines.add("");
    lines.addAll(summary());
    return lines;
  }

  private TextTable table() {
    var table =
        new TextTable(
            "expiry", "root", "settles", "days", "strikes", "forward", "VIX(T)", "scale", "strip");
    for (RebuiltSlice slice : slices) {
      ListedExpiry listed = slice.listed();
      table.row(
          listed.expiry().date().toString(),
          listed.root().name(),
          listed.expiry().settlement().name(),
          Numbers.fixed(slice.smile().years() * DAYS_PER_YEAR, 2),
          Integer.toString(slice.strikes().length),
          Numbers.fixed(slice.forward(), 2),
          Numbers.percent(slice.level(), 2),
          Numbers.fixed(slice.scale(), SCALE_DECIMALS),
          strip(slice));
    }
    return table;
  }

  private static String strip(RebuiltSlice slice) {
    if (slice.isReplicated()) {
      return "gives VIX(T)";
    }
    return slice.miss().isPresent()
        ? "variance off by " + Numbers.percent(slice.miss().getAsDouble(), 2)
        : "too few bids";
  }
}
