package alvh.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the 403 of a file that is not there from the 403 of a host that turns the asker away: the
/// one stands among other answers, the others come in a row. Mutable; belongs to one run.
final class Refusals {
  static final int FORBIDDEN = 403;

  /// So many in a row are no accident.
  private static final int ROW = 3;

  private final Map<String, List<Target>> rows = new HashMap<>();
  private final Set<Target> forbidden = new HashSet<>();
  private final Set<Target> refused = new HashSet<>();

  /// Counts what came of asking for `target`, in the order of the requests.
  void note(Target target, Download download) {
    String host = target.url().getHost();
    switch (download) {
      case Download.NotThere absent when absent.status() == FORBIDDEN -> {
        List<Target> row = rows.computeIfAbsent(host, h -> new ArrayList<>());
        row.add(target);
        forbidden.add(target);
        if (row.size() >= ROW) {
          refused.addAll(row);
        }
      }
      case Download.NotThere _ -> rows.remove(host);
      case Download.Fresh _ -> rows.remove(host);
      case Download.NotModified _ -> rows.remove(host);
      // neither served nor forbidden
      case Download.Failed _ -> {}
    }
  }

  /// Whether the answer for `target` was 403.
  boolean isForbidden(Target target) {
    return forbidden.contains(target);
  }

  /// Whether `target` was one of a row.
  boolean isRefused(Target target) {
    return refused.contains(target);
  }

  /// What is said of a file of a host that refuses.
  static FetchOutcome outcome(Target target) {
    return new FetchOutcome.Failed(
        "the source refuses: "
            + target.url().getHost()
            + " answered "
            + FORBIDDEN
            + " to "
            + ROW
            + " or more requests in a row",
        "wait an hour or longer, then run it again with a lower rate: fewer sources or contracts"
            + " at a time");
  }
}
