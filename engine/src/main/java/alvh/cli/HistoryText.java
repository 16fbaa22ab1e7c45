package alvh.cli;

import alvh.history.ConflictRecord;
import alvh.history.HistoryReport;
import alvh.history.Reason;
import alvh.history.RuleRecord;
import alvh.history.Span;
import alvh.playbook.RuleState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a playbook said over a past, as a person reads it.
final class HistoryText {
  private static final int MOST_CONFLICTS = 20;

  private final Console console;

  HistoryText(Console console) {
    this.console = console;
  }

  void print(HistoryReport report) {
    console.line(
        String.format(
            Locale.ROOT,
            "%s, %s to %s: %d days, %d condors of the reference book (20 and 5 delta, monthly,"
                + " rebuilt quotes, no hedge)",
            report.playbook().name(),
            report.days().getFirst(),
            report.days().getLast(),
            report.days().size(),
            report.book().cycles().size()));
    report.book().refused().forEach(r -> console.line("not sold: " + r));
    console.heading("Days on which each rule fired, nearly did, or could not tell");
    console.lines(rules(report).lines());
    named(
        report, "Never could fire, as a fact was missing on every day", RuleRecord::neverCouldFire);
    named(
        report,
        "Could fire and never did",
        rule -> !rule.neverCouldFire() && fired(rule).count() == 0);
    conflicts(report.conflicts());
  }

  private static Span fired(RuleRecord rule) {
    return rule.days(RuleState.FIRES);
  }

  private static TextTable rules(HistoryReport report) {
    var table =
        new TextTable(
            "rule",
            "asked",
            "fired",
            "near",
            "silent",
            "absent",
            "unknown",
            "first",
            "last",
            "most often missing");
    for (RuleRecord rule : report.rules()) {
      int unknown = rule.days(RuleState.UNKNOWN).count() + rule.days(RuleState.BLOCKED).count();
      table.row(
          rule.label(),
          count(rule.asked()),
          count(fired(rule).count()),
          count(rule.days(RuleState.NEAR_MISS).count()),
          count(rule.days(RuleState.SILENT).count()),
          count(rule.days(RuleState.ABSENT).count()),
          count(unknown),
          day(fired(rule).first()),
          day(fired(rule).last()),
          missing(rule));
    }
    return table;
  }

  private static String count(int days) {
    return Integer.toString(days);
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  private static String missing(RuleRecord rule) {
    return rule.reasons().stream()
        .max((a, b) -> Integer.compare(a.days(), b.days()))
        .map(HistoryText::text)
        .orElse("");
  }

  private static String text(Reason reason) {
    return reason.name() + " (" + reason.days() + ")";
  }

  private void named(HistoryReport report, String title, Predicate<RuleRecord> wanted) {
    List<RuleRecord> found = report.rules().stream().filter(wanted).toList();
    if (!found.isEmpty()) {
      console.heading(title);
      TextTable.wrapped(
              found.stream().map(RuleRecord::label).collect(Collectors.joining(", ")),
              TextTable.WIDTH)
          .forEach(console::line);
    }
  }

  private void conflicts(List<ConflictRecord> conflicts) {
    if (conflicts.isEmpty()) {
      return;
    }
    console.heading("Rules that wanted what cannot both be done");
    var table = new TextTable("one", "other", "days", "first", "last", "such as");
    conflicts.stream()
        .limit(MOST_CONFLICTS)
        .forEach(c ->
            table.row(
                c.one(),
                c.other(),
                count(c.days().count()),
                day(c.days().first()),
                day(c.days().last()),
                c.example()));
    console.lines(table.lines());
    if (conflicts.size() > MOST_CONFLICTS) {
      console.line("and " + (conflicts.size() - MOST_CONFLICTS) + " more pairs, see --json");
    }
  }
}
