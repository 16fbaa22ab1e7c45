package alvh.workspace;

import alvh.feed.HeldFile;
import alvh.feed.Stamp;
import alvh.feed.Target;
import alvh.journal.Draft;
import alvh.journal.Entry;
import alvh.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every version of every fetched file, with the moment from which it was known: what the sources
/// said on a past day stays readable after they have changed it.
public final class FetchLog {
  /// The kind of its entries.
  public static final String KIND = "fetch";

  /// Data belongs to no account.
  private static final String ACCOUNT = "data";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journal journal;
  private final Path data;

  /// @param data the folder of the files
  public FetchLog(Journal journal, Path data) {
    this.journal = journal;
    this.data = data;
  }

  /// Keeps the versions of `targets` that are held and not kept yet: those of this run, and those
  /// of a run that was cut off after it had taken them.
  ///
  /// @return how many
  public int keep(List<Target> targets) {
    Set<String> known = new HashSet<>();
    for (Entry entry : journal.entries(KIND, ACCOUNT)) {
      JsonNode body = JSON.readTree(entry.body());
      known.add(key(body.required("file").stringValue(), body.required("sha256").stringValue()));
    }
    List<Draft> drafts = new ArrayList<>();
    List<byte[]> objects = new ArrayList<>();
    for (Target target : targets) {
      HeldFile held = HeldFile.of(data, target);
      if (held.state() == HeldFile.State.FETCHED
          && held.stamp().filter(s -> known.add(key(target.file(), s.sha256()))).isPresent()) {
        add(target, held.stamp().orElseThrow(), drafts, objects);
      }
    }
    if (!drafts.isEmpty()) {
      journal.append(OptionalLong.empty(), drafts, objects);
    }
    return drafts.size();
  }

  private static String key(String file, String sha256) {
    return file + " " + sha256;
  }

  private void add(Target target, Stamp stamp, List<Draft> drafts, List<byte[]> objects) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(data.resolve(target.file()));
    } catch (IOException replaced) {
      // another program takes a newer version at this moment, and keeps it
      return;
    }
    if (!Journal.hash(bytes).equals(stamp.sha256())) {
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("source", target.source().id());
    body.put("file", target.file());
    body.put("url", stamp.url().toString());
    body.put("sha256", stamp.sha256());
    body.put("rows", stamp.rows());
    body.put("first", stamp.firstDate().toString());
    body.put("last", stamp.lastDate().toString());
    drafts.add(
        new Draft(
            KIND,
            ACCOUNT,
            stamp.fetchedAt(),
            JSON.writeValueAsString(body),
            List.of(stamp.sha256())));
    objects.add(bytes);
  }
}
