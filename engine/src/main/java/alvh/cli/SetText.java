package alvh.cli;

import alvh.rebuild.OpenQuality;
import alvh.rebuild.OpenState;
import alvh.rebuild.ReadingError;
import alvh.rebuild.SetEstimate;
import alvh.rebuild.SetReadings;
import alvh.rebuild.SettlementReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// How readings of SET and their errors are shown.
final class SetText {
  private static final String NOT_AT_HAND = "not at hand";

  /// From the five published values that docs/models.md names.
  private static final String PUBLISHED = "; published SETs have been up to 62 away";

  private static final double BASIS_POINTS = 10_000;

  private SetText() {}

  /// The three readings of one settlement, each with its error as the data measure it.
  static List<String> lines(SetReadings readings, Optional<OpenQuality> monthly) {
    var table = new TextTable("reading", "value", "error");
    for (SettlementReading reading : SettlementReading.values()) {
      table.row(
          reading.label(), number(readings.value(reading)), error(reading, readings, monthly));
    }
    return table.lines();
  }

  private static String error(
      SettlementReading reading, SetReadings readings, Optional<OpenQuality> monthly) {
    if (readings.value(reading).isEmpty()) {
      return NOT_AT_HAND;
    }
    return switch (reading) {
      case FILE_OPEN ->
          readings.open() == OpenState.PLAUSIBLE
              ? "plausible; SET is made of auctions of its own"
              : readings.open().label() + ": no opening";
      case SPY_IMPLIED ->
          monthly
              .flatMap(OpenQuality::impliedToOpen)
              .map(e -> against(e, "openings of years with genuine file opens") + PUBLISHED)
              .orElse("unknown: no year with genuine file opens in the data" + PUBLISHED);
      case CLOSE ->
          monthly
              .flatMap(OpenQuality::closeToImplied)
              .map(e -> against(e, "spy-implied opens"))
              .orElse("unknown: no SPY prices in the data");
    };
  }

  private static String against(ReadingError error, String what) {
    return "median "
        + Numbers.fixed(error.median(), 0)
        + ", 95 % within "
        + Numbers.fixed(error.p95(), 0)
        + ", largest "
        + Numbers.fixed(error.largest(), 0)
        + " basis points of "
        + error.days()
        + " "
        + what;
  }

  /// What the monthly settlements of all data say about the errors.
  static Optional<OpenQuality> monthly(SetEstimate estimate) {
    return estimate.quality(LocalDate.MIN, LocalDate.MAX).stream()
        .filter(q -> q.span().equals(SetEstimate.MONTHLY))
        .findFirst();
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? Numbers.fixed(value.getAsDouble(), 2) : "-";
  }

  /// A row per settlement.
  static List<String> settlements(List<SetReadings> all) {
    var table =
        new TextTable("day", "file-open", "spy-implied", "close", "file less spy, bp", "file open");
    for (SetReadings one : all) {
      table.row(
          one.day().toString(),
          number(one.fileOpen()),
          number(one.spyImplied()),
          number(one.close()),
          gap(one),
          one.open().label());
    }
    return table.lines();
  }

  private static String gap(SetReadings one) {
    return one.fileOpen().isPresent() && one.spyImplied().isPresent()
        ? Numbers.fixed(
            BASIS_POINTS * Math.log(one.fileOpen().getAsDouble() / one.spyImplied().getAsDouble()),
            0)
        : "-";
  }

  /// A row per year, and one for the settlement days alone.
  static List<String> quality(List<OpenQuality> spans) {
    var table =
        new TextTable(
            "span",
            "days",
            "stale",
            "lagging",
            "spy to open: median",
            "95 %",
            "largest",
            "close to spy: median",
            "95 %",
            "largest");
    for (OpenQuality one : spans) {
      Optional<ReadingError> open = one.impliedToOpen();
      Optional<ReadingError> close = one.closeToImplied();
      table.row(
          one.span(),
          Integer.toString(one.days()),
          Numbers.percent(one.stale(), 0),
          Numbers.percent(one.lagging(), 0),
          open.map(e -> Numbers.fixed(e.median(), 1)).orElse("-"),
          open.map(e -> Numbers.fixed(e.p95(), 1)).orElse("-"),
          open.map(e -> Numbers.fixed(e.largest(), 0)).orElse("-"),
          close.map(e -> Numbers.fixed(e.median(), 1)).orElse("-"),
          close.map(e -> Numbers.fixed(e.p95(), 1)).orElse("-"),
          close.map(e -> Numbers.fixed(e.largest(), 0)).orElse("-"));
    }
    return table.lines();
  }

  static Map<String, Object> json(SetReadings one) {
    Map<String, Object> json = Json.object();
    json.put("day", one.day().toString());
    json.put("fileOpen", Json.number(one.fileOpen(), "no open of SPX on that day"));
    json.put("spyImplied", Json.number(one.spyImplied(), "no prices of SPY or SPX on that day"));
    json.put("close", Json.number(one.close(), "no close of SPX on that day"));
    json.put("openState", one.open().name());
    return json;
  }

  static Map<String, Object> json(OpenQuality one) {
    Map<String, Object> json = Json.object();
    json.put("span", one.span());
    json.put("days", one.days());
    json.put("stale", one.stale());
    json.put("lagging", one.lagging());
    json.put("impliedToOpen", error(one.impliedToOpen(), "no year with genuine file opens"));
    json.put("closeToImplied", error(one.closeToImplied(), "no day"));
    return json;
  }

  private static Object error(Optional<ReadingError> error, String why) {
    return error
        .<Object>map(e -> {
          Map<String, Object> json = Json.object();
          json.put("days", e.days());
          json.put("median", e.median());
          json.put("p95", e.p95());
          json.put("largest", e.largest());
          return json;
        })
        .orElseGet(() -> Json.unknown(why));
  }
}
