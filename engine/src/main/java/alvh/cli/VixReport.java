package alvh.cli;

import alvh.files.FileHistory;
import alvh.input.InputException;
import alvh.market.DataGrade;
import alvh.market.Observation;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.vix.VarianceStrip;
import alvh.vix.VixIndex;
import alvh.vix.VixLeg;
import alvh.vix.VixResult;
import alvh.vix.VixTenor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// VIX of one chain, its siblings and the published closes of the day.
///
/// @param chain the quotes
/// @param discounting where the rates come from
/// @param value VIX itself
/// @param siblings the outcome by tenor
/// @param published the closes of the day by index name, as far as the data folder has them
record VixReport(
    OptionChain chain,
    DiscountFit discounting,
    VixResult.Value value,
    Map<VixTenor, VixResult> siblings,
    Map<String, Observation> published) {
  static final List<VixTenor> SIBLINGS =
      List.of(VixTenor.VIX9D, VixTenor.VIX3M, VixTenor.VIX6M, VixTenor.VIX1Y);
  static final int STRIP_DECIMALS = 6;
  static final int FORWARD_DECIMALS = 3;
  static final int VARIANCE_DECIMALS = 8;
  private static final int LEVEL_DECIMALS = 3;

  /// The report on `chain`; an [InputException] when VIX cannot be had from it.
  static VixReport of(
      OptionChain chain,
      DiscountFit discounting,
      Optional<FileHistory> history,
      TradingCalendar calendar) {
    DiscountCurve curve = curve(chain, discounting);
    LocalDate day = NewYork.date(chain.asOf());
    VixResult.Value value =
        switch (VixIndex.of(chain, VixTenor.vixOn(day), curve::rate, calendar)) {
          case VixResult.Value v -> v;
          case VixResult.Refused refused ->
              throw new InputException(
                  chain.source(),
                  refused.reason(),
                  "give a chain with SPX or SPXW Fridays on both sides of 30 days");
        };
    Map<VixTenor, VixResult> siblings = new LinkedHashMap<>();
    SIBLINGS.forEach(t -> siblings.put(t, VixIndex.of(chain, t, curve::rate, calendar)));
    Map<String, Observation> published = new LinkedHashMap<>();
    history.ifPresent(h -> {
      published(h, value.tenor(), day).ifPresent(o -> published.put(value.tenor().name(), o));
      SIBLINGS.forEach(t -> published(h, t, day).ifPresent(o -> published.put(t.name(), o)));
    });
    return new VixReport(chain, discounting, value, siblings, published);
  }

  private static DiscountCurve curve(OptionChain chain, DiscountFit discounting) {
    return switch (discounting) {
      case DiscountFit.Given given -> given.curve();
      case DiscountFit.Fitted fitted -> fitted.curve();
      case DiscountFit.Refused refused ->
          throw new InputException(
              chain.source(),
              "gives no discount curve: " + refused.reason(),
              "give a rate, such as --rate 0.0535");
    };
  }

  private static Optional<Observation> published(
      FileHistory history, VixTenor tenor, LocalDate day) {
    return history.series(tenor.name().toLowerCase(Locale.ROOT) + ".close").flatMap(s -> s.on(day));
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("vix", value.level());
    json.put("asOf", Moments.iso(chain.asOf()));
    json.put("source", chain.source());
    GradeText.put(json, chain.graded());
    DiscountText.put(json, discounting);
    json.put("expiries", List.of(json(value.near()), json(value.next())));
    Map<String, Object> levels = Json.object();
    siblings.forEach((tenor, result) -> levels.put(tenor.name(), json(result)));
    json.put("siblings", levels);
    if (!published.isEmpty()) {
      publishedJson(json);
    }
    return json;
  }

  private void publishedJson(Map<String, Object> json) {
    Map<String, Object> others = Json.object();
    published.forEach((name, close) -> {
      Map<String, Object> object = Json.object();
      object.put("value", close.value());
      level(name).ifPresent(level -> object.put("difference", level - close.value()));
      object.put("source", close.source());
      if (name.equals(value.tenor().name())) {
        json.put("published", object);
      } else {
        others.put(name, object);
      }
    });
    json.put("publishedSiblings", others);
  }

  private Optional<Double> level(String name) {
    if (name.equals(value.tenor().name())) {
      return Optional.of(value.level());
    }
    return siblings.values().stream()
        .filter(r -> r instanceof VixResult.Value v && v.tenor().name().equals(name))
        .map(r -> ((VixResult.Value) r).level())
        .findFirst();
  }

  private static Object json(VixResult result) {
    return switch (result) {
      case VixResult.Value v -> v.level();
      case VixResult.Refused refused -> Json.unknown(refused.reason());
    };
  }

  private static Map<String, Object> json(VixLeg leg) {
    Map<String, Object> json = Json.object();
    json.put("date", leg.expiry().toString());
    json.put("root", leg.root().name());
    json.put("settlement", leg.root().settlement().name());
    json.put("minutes", leg.minutes());
    put(json, leg.strip());
    return json;
  }

  /// Adds what a strip says.
  static void put(Map<String, Object> json, VarianceStrip strip) {
    json.put("forward", strip.forward());
    json.put("variance", strip.variance());
    json.put("strikes", strip.strikes());
    json.put("k0", strip.centralStrike());
    json.put("lowestStrike", strip.lowestStrike());
    json.put("highestStrike", strip.highestStrike());
  }

  /// For people.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "VIX %s vol points at %s",
            Numbers.fixed(value.level(), LEVEL_DECIMALS),
            Moments.shown(chain.asOf())));
    lines.add(chain.source() + "; " + DiscountText.of(discounting));
    if (chain.grade() != DataGrade.QUOTES) {
      lines.add(GradeText.shown(chain.graded()));
    }
    lines.add("");
    lines.addAll(legs().lines());
    lines.add("");
    lines.addAll(family().lines());
    siblings.forEach((tenor, result) -> {
      if (result instanceof VixResult.Refused refused) {
        lines.add("unknown: " + refused.reason());
      }
    });
    return lines;
  }

  private TextTable legs() {
    var table =
        new TextTable(
            "expiry",
            "root",
            "settles",
            "minutes",
            "forward",
            "K0",
            "variance",
            "own vol",
            "strikes",
            "lowest",
            "highest");
    for (VixLeg leg : List.of(value.near(), value.next())) {
      VarianceStrip strip = leg.strip();
      table.row(
          leg.expiry().toString(),
          leg.root().name(),
          leg.root().settlement().name(),
          Long.toString(leg.minutes()),
          Numbers.fixed(strip.forward(), FORWARD_DECIMALS),
          Numbers.fixed(strip.centralStrike(), 0),
          Numbers.fixed(strip.variance(), VARIANCE_DECIMALS),
          Numbers.percent(strip.vol(), 2),
          Integer.toString(strip.strikes()),
          Numbers.fixed(strip.lowestStrike(), 0),
          Numbers.fixed(strip.highestStrike(), 0));
    }
    return table;
  }

  private TextTable family() {
    var table = new TextTable("index", "days", "recomputed", "published close", "difference");
    List<VixTenor> tenors = new ArrayList<>(List.of(value.tenor()));
    tenors.addAll(siblings.keySet());
    for (VixTenor tenor : tenors) {
      Optional<Double> level = level(tenor.name());
      Optional<Double> close =
          Optional.ofNullable(published.get(tenor.name())).map(Observation::value);
      table.row(
          tenor.name(),
          Integer.toString(tenor.horizonDays()),
          level.map(v -> Numbers.fixed(v, LEVEL_DECIMALS)).orElse("-"),
          close.map(v -> Numbers.fixed(v, 2)).orElse("-"),
          level.flatMap(v -> close.map(c -> Numbers.fixed(v - c, LEVEL_DECIMALS))).orElse("-"));
    }
    return table;
  }
}
