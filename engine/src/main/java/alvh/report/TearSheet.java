package alvh.report;

import alvh.backtest.PositionKind;
import alvh.market.DataGrade;
import alvh.performance.Drawdown;
import alvh.report.OtherCurve.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One page that says it all and needs nothing else: no network, no other file.
final class TearSheet {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
  private static final List<Role> SETTLEMENTS = List.of(Role.SETTLEMENT);
  private static final List<Role> ALTERNATIVES = List.of(Role.BASELINE, Role.FRAMING);

  private TearSheet() {}

  /// The page of `results`.
  static String of(Results results) {
    var account = results.hedge();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("title", Words.escaped(results.run().playbook()));
    parts.put("uplot-css", resource("uplot/uplot.css"));
    parts.put("uplot-js", resource("uplot/uplot.js"));
    parts.put("uplot-licence", resource("uplot/LICENSE"));
    parts.put("style", resource("tearsheet.css"));
    parts.put("script", resource("tearsheet.js"));
    parts.put("data", PageData.of(results));
    parts.put("terms", terms(results));
    parts.put("grades", grades(results));
    parts.put("figures", PageTables.figures(results, "figure-table", ALTERNATIVES));
    parts.put("pairs", PageTables.pairs(results, "pair-table", ALTERNATIVES));
    parts.put("drawdowns", drawdowns(results));
    parts.put("months", MonthTable.of(results));
    parts.put(
        "crises",
        PageTables.hedge(account, "crisis-table", "Crises and calm years", account.windows()));
    parts.put(
        "hedge-years", PageTables.hedge(account, "year-table", "Year by year", account.years()));
    parts.put("layers", PageTables.layers(results));
    parts.put("attribution", PageTables.attribution(results));
    parts.put("settlements", settlements(results));
    parts.put("trades", PageTables.trades(results));
    parts.put("manifest", manifest(results));
    return filled(resource("tearsheet.html"), parts);
  }

  private static String filled(String template, Map<String, String> parts) {
    Matcher place = PLACE.matcher(template);
    StringBuilder page = new StringBuilder();
    while (place.find()) {
      String part = parts.get(place.group(1));
      if (part == null) {
        throw new IllegalArgumentException("the page has no part " + place.group(1));
      }
      place.appendReplacement(page, Matcher.quoteReplacement(part));
    }
    return place.appendTail(page).toString();
  }

  private static String terms(Results results) {
    StringBuilder html = new StringBuilder("<dl class=\"terms\">");
    ManifestText.terms(results.run().terms()).forEach((name, value) -> term(html, name, value));
    return html.append("</dl>").toString();
  }

  private static void term(StringBuilder html, String name, String value) {
    html.append("<div><dt>")
        .append(Words.escaped(name))
        .append("</dt><dd>")
        .append(Words.escaped(value))
        .append("</dd></div>");
  }

  /// What is real and what is rebuilt, by what the positions are made of.
  private static String grades(Results results) {
    StringBuilder html = new StringBuilder("<ul>");
    for (Map.Entry<PositionKind, Map<DataGrade, Integer>> kind :
        Grades.of(results.run()).entrySet()) {
      kind.getValue()
          .forEach((grade, days) ->
              html.append("<li class=\"grade-")
                  .append(Grades.label(grade))
                  .append("\"><b>")
                  .append(kind.getKey().label().replace('-', ' '))
                  .append("</b>: ")
                  .append(Grades.words(grade))
                  .append(" (")
                  .append(days)
                  .append(" position days)</li>"));
    }
    return html.append("</ul>").toString();
  }

  private static String drawdowns(Results results) {
    var table =
        new HtmlTable(
            "drawdown-table",
            "The deepest drawdowns",
            List.of("peak", "trough", "recovered", "depth", "days"),
            true);
    results.performance().drawdowns().stream()
        .sorted(Comparator.comparingDouble(d -> -d.depth()))
        .limit(TEN)
        .forEach(d -> table.row(row(d)));
    return table.html();
  }

  private static final int TEN = 10;

  private static List<HtmlTable.Entry> row(Drawdown d) {
    return List.of(
        HtmlTable.Entry.text(d.peak().toString()),
        HtmlTable.Entry.text(d.trough().toString()),
        HtmlTable.Entry.text(d.recovered().map(Object::toString).orElse("not yet")),
        HtmlTable.Entry.number(Words.percent(-d.depth()), -d.depth()),
        HtmlTable.Entry.number(Long.toString(d.days()), (double) d.days()));
  }

  private static String settlements(Results results) {
    if (PageTables.of(results, SETTLEMENTS).isEmpty()) {
      return "<p>This run was made with one reading of SET alone: "
          + results.run().terms().set().label()
          + ".</p>";
    }
    return PageTables.figures(results, "settlement-table", SETTLEMENTS)
        + PageTables.pairs(results, "settlement-pairs", SETTLEMENTS);
  }

  private static String manifest(Results results) {
    Manifest manifest = results.manifest();
    StringBuilder html = new StringBuilder("<dl class=\"terms\">");
    term(html, "version", manifest.version());
    term(html, "playbook SHA-256", manifest.playbookSha256());
    term(html, "seed", Long.toString(manifest.seed()));
    manifest.parameters().forEach((name, value) -> term(html, name, value));
    manifest.data().forEach((name, value) -> term(html, name, value));
    return html.append("</dl>").toString();
  }

  private static String resource(String name) {
    try (InputStream in = TearSheet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
