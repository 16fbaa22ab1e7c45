package alvh.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What processes of the command line have said they kept. One that was killed before it said
/// anything has acknowledged nothing.
final class Acknowledged {
  private static final Pattern ENTRY = Pattern.compile("entr(?:y|ies) (?:\\d+ to )?(\\d+)\\R");
  private static final Pattern HISTORY =
      Pattern.compile(
          "\"file\"\\s*:\\s*\"([^\"]+)\",\\s*\"result\"\\s*:\\s*\"new\"[^{}]*?"
              + "\"sha256\"\\s*:\\s*\"(\\w+)\"");
  private static final Pattern CHAIN =
      Pattern.compile("\"result\"\\s*:\\s*\"new\",\\s*\"file\"\\s*:\\s*\"([^\"]+\\.gz)\"");

  private final Map<String, String> histories = new HashMap<>();
  private final Set<String> chains = new HashSet<>();
  private final List<String> condors = new ArrayList<>();
  private long entry;
  private long decision;

  /// @param verb what ran
  /// @param output what it has printed, perhaps cut off
  /// @param imports number of the last file to import
  void add(String verb, String output, int imports) {
    switch (verb) {
      case "fetch" -> {
        Matcher file = HISTORY.matcher(output);
        while (file.find()) {
          histories.put(file.group(1), file.group(2));
        }
      }
      case "collect" -> {
        Matcher file = CHAIN.matcher(output);
        while (file.find()) {
          chains.add(file.group(1));
        }
      }
      default -> {
        Matcher kept = ENTRY.matcher(output);
        while (kept.find()) {
          entry = Math.max(entry, Long.parseLong(kept.group(1)));
          if (verb.equals("import")) {
            int put = KillBench.put(imports);
            condors.add(put + "/" + (put - 5) + "/" + (put + 1300) + "/" + (put + 1305));
          } else {
            decision = entry;
          }
        }
      }
    }
  }

  /// Histories by name below the data folder, with the hash of what was taken last.
  Map<String, String> histories() {
    return histories;
  }

  /// Files of snapshots.
  Set<String> chains() {
    return chains;
  }

  /// Strikes of the condors that were imported, as the book shows them.
  List<String> condors() {
    return condors;
  }

  /// The newest entry of the journal.
  long entry() {
    return entry;
  }

  /// The newest decision, as an entry of the journal.
  long decision() {
    return decision;
  }
}
