package alvh.cli;

import alvh.journal.Journal;
import alvh.journal.JournalCheck;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh journal check`.
@Command(
    name = "check",
    description = "Reads the whole journal and compares every hash.",
    footer = {
      "",
      "Examples:",
      "  alvh journal check",
      "  alvh journal check --journal saved/journal-2024-01-05.db",
      "",
      "Exit codes: 0 it is sound, 1 it is not, 2 it cannot be opened."
    })
final class JournalCheckVerb extends Verb {
  @Mixin private JournalOption option = new JournalOption();

  @Override
  public Integer call() {
    try (Journal journal = option.open(console().err())) {
      JournalCheck check = journal.check();
      if (isJson()) {
        console().json(json(check));
      } else {
        check.faults().forEach(console()::line);
        console()
            .line(
                String.format(
                    Locale.ROOT,
                    "%s: %d entries, %d objects of %,d bytes kept in %,d; %s",
                    journal.file(),
                    check.entries(),
                    check.objects(),
                    check.bytes(),
                    check.storedBytes(),
                    check.isSound() ? "sound" : check.faults().size() + " faults"));
      }
      return check.isSound() ? FINE : WANTING;
    }
  }

  private static Map<String, Object> json(JournalCheck check) {
    Map<String, Object> json = Json.object();
    json.put("isSound", check.isSound());
    json.put("entries", check.entries());
    json.put("objects", check.objects());
    json.put("bytes", check.bytes());
    json.put("storedBytes", check.storedBytes());
    json.put("faults", check.faults());
    return json;
  }
}
