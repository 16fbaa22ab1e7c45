package alvh.cli;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.rebuild.Carry;
import alvh.rebuild.ListedExpiry;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltSlice;
import alvh.time.TradingCalendar;
import alvh.vix.VixIndex;
import alvh.vix.VixResult;
import alvh.vix.VixTenor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was rebuilt of one day.
///
/// @param day the day
/// @param chain all its quotes
/// @param slices of the chain, in its order
/// @param returned VIX by Cboe's method from the quotes; empty when they do not give one
record RebuildReport(
    RebuiltDay day, OptionChain chain, List<RebuiltSlice> slices, OptionalDouble returned) {
  static final int VIX_DECIMALS = 3;

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

  List<String> missing() {
    return day.missing();
  }

  boolean isVixBack() {
    double published = day.state().vix();
    return returned.isPresent()
        && Math.abs(returned.getAsDouble() - published) <= Math.max(POINTS, SHARE * published);
  }

  int strikes() {
    return chain.slices().stream().mapToInt(ChainSlice::size).sum();
  }

  private long count(QuoteState state) {
    long count = 0;
    for (ChainSlice slice : chain.slices()) {
      for (int i = 0; i < slice.size(); i++) {
        for (Right right : Right.values()) {
          count += slice.state(right, i) == state ? 1 : 0;
        }
      }
    }
    return count;
  }

  /// The day in short.
  Map<String, Object> head() {
    Map<String, Object> json = Json.object();
    json.put("day", day.state().day().toString());
    json.put("asOf", Moments.iso(chain.asOf()));
    GradeText.put(json, chain.graded());
    json.put("source", chain.source());
    json.put("missing", missing());
    Map<String, Object> vix = Json.object();
    vix.put("published", day.state().vix());
    vix.put("returned", Json.number(returned, "the quotes do not give a VIX"));
    json.put("vix", vix);
    json.put("strikes", strikes());
    json.put("twoSided", count(QuoteState.TWO_SIDED));
    json.put("zeroBids", count(QuoteState.ZERO_BID));
    return json;
  }

  Map<String, Object> json() {
    Map<String, Object> json = head();
    Carry carry = day.carry();
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

  /// For people.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("SPX at " + Moments.shown(chain.asOf()) + ", " + GradeText.shown(chain.graded()));
    lines.add(chain.source());
    lines.add(
        String.format(
            Locale.ROOT,
            "rate %s to three months, %s to two years, dividend yield %s (%s)",
            Numbers.percent(day.carry().shortRate(), 2),
            Numbers.percent(day.carry().longRate(), 2),
            Numbers.percent(day.carry().dividendYield(), 2),
            day.carry().source()));
    missing().forEach(what -> lines.add("missing: " + what));
    lines.add("");
    lines.addAll(table().lines());
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%d expiries, %d strikes, %d two-sided quotes, %d without a bid",
            slices.size(),
            strikes(),
            count(QuoteState.TWO_SIDED),
            count(QuoteState.ZERO_BID)));
    lines.add(
        "VIX "
            + Numbers.fixed(day.state().vix(), 2)
            + ", from these quotes by Cboe's method "
            + (returned.isPresent()
                ? Numbers.fixed(returned.getAsDouble(), VIX_DECIMALS)
                : "not to be had"));
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
