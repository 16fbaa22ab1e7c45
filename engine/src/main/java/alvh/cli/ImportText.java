package alvh.cli;

import alvh.broker.ImportLine;
import alvh.broker.ImportPlan;
import alvh.broker.Imported;
import alvh.journal.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What came of importing one file.
///
/// @param name the file
/// @param imported what it says
/// @param plan what was made of it
/// @param kept the entries of the journal; none on a dry run
record ImportText(String name, Imported imported, ImportPlan plan, List<Entry> kept) {
  private static final double USD_PER_CENT = 0.01;

  void print(Console console) {
    console.line(
        name
            + ": "
            + imported.format().label()
            + imported.statementDate().map(d -> ", " + d).orElse(""));
    console.line("");
    var table = new TextTable("", "what", "why");
    for (ImportLine line : plan.lines()) {
      table.row(fate(line), line.what(), line.why());
    }
    console.lines(table.lines());
    imported.notes().forEach(n -> console.line("note, line " + n.line() + ": " + n.text()));
    imported
        .value()
        .netLiquidationCents()
        .ifPresent(cents ->
            console.line(
                "the statement values the account at "
                    + Numbers.grouped(cents * USD_PER_CENT, 2)
                    + " USD; the equity in alvh.yaml is what limits are shares of"));
    console.line(keptText());
    console.line("");
  }

  private String keptText() {
    return switch (kept.size()) {
      case 0 -> "nothing was kept";
      case 1 -> "kept 1 event, entry " + kept.getFirst().sequence();
      default ->
          "kept "
              + kept.size()
              + " events, entries "
              + kept.getFirst().sequence()
              + " to "
              + kept.getLast().sequence();
    };
  }

  private static String fate(ImportLine line) {
    return line.fate().name().toLowerCase(Locale.ROOT);
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("file", name);
    json.put("format", imported.format().label());
    imported.statementDate().ifPresent(d -> json.put("statementDate", d.toString()));
    json.put("complete", plan.isComplete());
    json.put(
        "lines",
        plan.lines().stream()
            .map(l -> {
              Map<String, Object> one = Json.object();
              one.put("fate", fate(l));
              one.put("what", l.what());
              one.put("why", l.why());
              return one;
            })
            .toList());
    json.put("notes", imported.notes().stream().map(n -> n.text()).toList());
    json.put("entries", kept.stream().map(Entry::sequence).toList());
    return json;
  }
}
