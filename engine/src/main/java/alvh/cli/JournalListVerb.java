package alvh.cli;

import alvh.journal.Entry;
import alvh.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh journal list`.
@Command(
    name = "list",
    description = "The entries of the journal, oldest first.",
    footer = {
      "",
      "Examples:",
      "  alvh journal list",
      "  alvh journal list --kind decision --json",
      "  alvh journal list --journal old.db"
    })
final class JournalListVerb extends Verb {
  /// Entries read at a time.
  private static final int PAGE = 200;

  /// Characters of a body that the table shows; `--json` shows it whole.
  private static final int SHOWN = 60;

  @Mixin private JournalOption option = new JournalOption();

  @Option(names = "--kind", paramLabel = "KIND", description = "Only entries of this kind.")
  private @Nullable String kind;

  @Override
  public Integer call() {
    try (Journal journal = option.open(console().err())) {
      List<Entry> entries = kind == null ? all(journal) : journal.entries(kind);
      if (isJson()) {
        Map<String, Object> json = Json.object();
        json.put("entries", entries.stream().map(JournalListVerb::json).toList());
        console().json(json);
        return FINE;
      }
      var table = new TextTable("no.", "written", "kind", "account", "as of", "objects", "body");
      for (Entry entry : entries) {
        table.row(
            Long.toString(entry.sequence()),
            Moments.shown(entry.writtenAt()),
            entry.kind(),
            entry.account(),
            Moments.shown(entry.asOf()),
            Integer.toString(entry.objects().size()),
            start(entry.body()));
      }
      console().lines(table.isEmpty() ? List.of("no entries") : table.lines());
      return FINE;
    }
  }

  private static List<Entry> all(Journal journal) {
    List<Entry> all = new ArrayList<>();
    List<Entry> page = journal.entriesAfter(0, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = journal.entriesAfter(all.getLast().sequence(), PAGE);
    }
    return all;
  }

  private static String start(String body) {
    return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + " ...";
  }

  private static Map<String, Object> json(Entry entry) {
    Map<String, Object> json = Json.object();
    json.put("sequence", entry.sequence());
    json.put("writtenAt", entry.writtenAt().toString());
    json.put("kind", entry.kind());
    json.put("account", entry.account());
    json.put("asOf", entry.asOf().toString());
    json.put("body", entry.body());
    json.put("objects", entry.objects());
    json.put("hash", entry.hash());
    return json;
  }
}
