package alvh.cli;

import alvh.backtest.AuditDifference;
import alvh.backtest.Framing;
import alvh.input.InputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh audit`.
@Command(
    name = "audit",
    description =
        "Whether a backtest looks ahead: for random dates the same is run once as it is, once with"
            + " everything taken away that became known later, and once with all of that made"
            + " absurd. Every decision, fill, settlement, mark and the equity must be the same to"
            + " the last bit. Exit code 1 when something differs.",
    footer = {
      "",
      "Examples:",
      "  alvh audit --playbook alvh --data history --from 2007-04-02 --to 2021-12-23",
      "  alvh audit --playbook cndr --data history --from 2008-01-02 --to 2008-12-31 --dates 5"
          + " --days-before 120 --seed 7"
    })
final class AuditVerb extends Verb {
  /// A condor's month and what led to it: longer than any signature or pause of the playbooks.
  private static final String DAYS_BEFORE = "40";

  @Mixin private BacktestOptions options = new BacktestOptions();

  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      defaultValue = "alvh",
      description = "The methodology. Default: ${DEFAULT-VALUE}.")
  private String playbook = "alvh";

  @Option(
      names = "--dates",
      paramLabel = "COUNT",
      defaultValue = "100",
      description = "How many random trading days. Default: ${DEFAULT-VALUE}.")
  private int dates = 100;

  @Option(
      names = "--days-before",
      paramLabel = "DAYS",
      defaultValue = DAYS_BEFORE,
      description =
          "Each date is run to from so many trading days before it, the account and the desk"
              + " starting empty there; at most from --from. Default: ${DEFAULT-VALUE}.")
  private int daysBefore;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "The same seed, the same dates. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Override
  public Integer call() {
    if (dates <= 0 || daysBefore < 0) {
      throw new InputException(
          "--dates " + dates + ", --days-before " + daysBefore,
          "cannot be run",
          "give a count above 0, and days of 0 or more");
    }
    BacktestOptions.Chosen chosen = options.playbook(playbook);
    var session = new BacktestSession(options);
    var progress = new Progress(console().err());
    AuditedDates audited =
        AuditedDates.of(
            session,
            chosen.playbook(),
            options.terms(chosen.playbook(), options.reading(), Framing.FUNDED),
            new AuditedDates.Plan(dates, daysBefore, seed),
            progress);
    progress.done();
    if (isJson()) {
      console().json(json(chosen.playbook().name(), audited));
    } else {
      print(chosen.playbook().name(), audited);
    }
    return audited.differences().isEmpty() ? FINE : WANTING;
  }

  private void print(String name, AuditedDates audited) {
    for (AuditDifference difference : audited.differences()) {
      console().line("differs: " + difference.sentence());
    }
    List<LocalDate> all = audited.dates();
    console()
        .line(
            String.format(
                Locale.ROOT,
                "%s: %d dates from %s to %s, each after up to %d days from empty; the later made"
                    + " absent and absurd",
                name,
                all.size(),
                all.getFirst(),
                all.getLast(),
                daysBefore));
    console()
        .line(
            String.format(
                Locale.ROOT,
                "compared %d days with %d fills, refusals and settlements: %s",
                audited.days(),
                audited.events(),
                audited.differences().isEmpty()
                    ? "no difference"
                    : audited.differences().size() + " differences"));
  }

  private Map<String, Object> json(String name, AuditedDates audited) {
    Map<String, Object> json = Json.object();
    json.put("playbook", name);
    json.put("isSame", audited.differences().isEmpty());
    json.put("differences", audited.differences().stream().map(AuditVerb::json).toList());
    json.put("seed", seed);
    json.put("daysBefore", daysBefore);
    json.put("dates", audited.dates().stream().map(LocalDate::toString).toList());
    json.put("daysCompared", audited.days());
    json.put("eventsCompared", audited.events());
    return json;
  }

  private static Map<String, Object> json(AuditDifference difference) {
    Map<String, Object> json = Json.object();
    json.put("date", difference.date().toString());
    json.put("ending", difference.ending().label());
    json.put("day", difference.day().toString());
    json.put("what", difference.what());
    json.put("whole", difference.whole());
    json.put("cut", difference.cut());
    return json;
  }
}
