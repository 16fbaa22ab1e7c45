package alvh.cli;

import alvh.lake.DatasetStatus;
import alvh.lake.Deposit;
import alvh.lake.ImportReport;
import alvh.lake.LakeDataset;
import alvh.lake.PartitionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The lake in tables for people and as JSON.
final class LakeText {
  /// Gaps that are listed; of more, the newest.
  private static final int GAPS_TOLD = 20;

  private static final long KILO = 1_000;
  private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB");

  private LakeText() {}

  private static Map<LakeDataset, List<Deposit>> byDataset(ImportReport report) {
    Map<LakeDataset, List<Deposit>> all = new TreeMap<>();
    report
        .deposits()
        .forEach(d ->
            all.computeIfAbsent(d.revision().partition().dataset(), k -> new ArrayList<>()).add(d));
    return all;
  }

  private static long count(List<Deposit> deposits, Deposit.Kind kind) {
    return deposits.stream().filter(d -> d.kind() == kind).count();
  }

  private static long rows(List<Deposit> deposits) {
    return deposits.stream().mapToLong(Deposit::rows).sum();
  }

  /// What an import did.
  static List<String> lines(ImportReport report) {
    TextTable table = new TextTable("dataset", "new", "revised", "unchanged", "rows");
    byDataset(report)
        .forEach((dataset, deposits) ->
            table.row(
                dataset.name(),
                Long.toString(count(deposits, Deposit.Kind.NEW)),
                Long.toString(count(deposits, Deposit.Kind.REVISED)),
                Long.toString(count(deposits, Deposit.Kind.SAME)),
                Numbers.grouped(rows(deposits), 0)));
    List<String> lines = new ArrayList<>(table.isEmpty() ? List.of() : table.lines());
    if (report.deposits().isEmpty()) {
      lines.add("nothing was found that the lake takes");
    } else if (report.count(Deposit.Kind.SAME) == report.deposits().size()) {
      lines.add("the lake has all of it already; nothing was written");
    }
    for (Deposit deposit : report.deposits()) {
      if (deposit.kind() == Deposit.Kind.REVISED) {
        lines.add(
            deposit.revision().partition()
                + ": revision "
                + deposit.revision().number()
                + "; the one before stays");
      }
    }
    if (report.duplicates() > 0) {
      lines.add(report.duplicates() + " rows stood twice with the same values and count once");
    }
    report.refused().forEach(r -> lines.add("refused: " + r.where() + ": " + r.why()));
    return lines;
  }

  static Map<String, Object> json(ImportReport report) {
    List<Map<String, Object>> datasets = new ArrayList<>();
    byDataset(report)
        .forEach((dataset, deposits) -> {
          Map<String, Object> json = Json.object();
          json.put("dataset", dataset.name());
          json.put("new", count(deposits, Deposit.Kind.NEW));
          json.put("revised", count(deposits, Deposit.Kind.REVISED));
          json.put("unchanged", count(deposits, Deposit.Kind.SAME));
          json.put("rows", rows(deposits));
          datasets.add(json);
        });
    List<Map<String, Object>> written = new ArrayList<>();
    for (Deposit deposit : report.deposits()) {
      if (deposit.kind() != Deposit.Kind.SAME) {
        Map<String, Object> json = Json.object();
        json.put("dataset", deposit.revision().partition().dataset().name());
        json.put("partition", deposit.revision().partition().value());
        json.put("revision", deposit.revision().number());
        json.put("hash", deposit.revision().hash());
        json.put("rows", deposit.rows());
        written.add(json);
      }
    }
    List<Map<String, Object>> refused = new ArrayList<>();
    for (ImportReport.Refusal refusal : report.refused()) {
      Map<String, Object> json = Json.object();
      json.put("where", refusal.where());
      json.put("why", refusal.why());
      refused.add(json);
    }
    Map<String, Object> json = Json.object();
    json.put("datasets", datasets);
    json.put("written", written);
    json.put("duplicates", report.duplicates());
    json.put("refused", refused);
    return json;
  }

  /// All datasets, a line each.
  static List<String> table(List<DatasetStatus> datasets) {
    TextTable table =
        new TextTable(
            "dataset", "parts", "days", "first", "last", "rows", "gaps", "old revisions", "size");
    for (DatasetStatus status : datasets) {
      table.row(
          status.dataset().name(),
          Numbers.grouped(status.partitions().size(), 0),
          Numbers.grouped(status.days(), 0),
          day(status.first()),
          day(status.last()),
          Numbers.grouped(status.rows(), 0),
          gaps(status.gaps()),
          Numbers.grouped(status.olderRevisions(), 0),
          size(status.bytes()));
    }
    return table.lines();
  }

  /// One dataset: its parts, of quotes only those with something to tell.
  static List<String> detail(DatasetStatus status) {
    TextTable table =
        new TextTable(
            "part",
            "days",
            "first",
            "last",
            "rows",
            "gaps",
            "revisions",
            "size",
            "known",
            "source");
    boolean isByDate = !status.missing().isEmpty() || status.days() == status.partitions().size();
    for (PartitionStatus part : status.partitions()) {
      if (!isByDate || part.revisions() > 1 || status.partitions().size() <= GAPS_TOLD) {
        table.row(
            part.partition().value(),
            Integer.toString(part.days()),
            day(part.first()),
            day(part.last()),
            Numbers.grouped(part.rows(), 0),
            gaps(part.gaps()),
            Integer.toString(part.revisions()),
            size(part.bytes()),
            Moments.shown(part.known()),
            part.source());
      }
    }
    List<String> lines = new ArrayList<>(table(List.of(status)));
    if (!table.isEmpty()) {
      lines.add("");
      lines.addAll(table.lines());
    }
    if (!status.missing().isEmpty()) {
      int from = Math.max(0, status.missing().size() - GAPS_TOLD);
      List<LocalDate> told = status.missing().subList(from, status.missing().size());
      lines.add("");
      lines.add(
          "trading days that are missing"
              + (from > 0 ? ", the newest " + GAPS_TOLD : "")
              + ": "
              + String.join(", ", told.stream().map(LocalDate::toString).toList()));
    }
    return lines;
  }

  static Map<String, Object> json(DatasetStatus status, boolean isDetailed) {
    Map<String, Object> json = Json.object();
    json.put("dataset", status.dataset().name());
    json.put("parts", status.partitions().size());
    json.put("days", status.days());
    status.first().ifPresent(day -> json.put("first", day.toString()));
    status.last().ifPresent(day -> json.put("last", day.toString()));
    json.put("rows", status.rows());
    if (status.gaps() >= 0) {
      json.put("gaps", status.gaps());
    }
    json.put("olderRevisions", status.olderRevisions());
    json.put("bytes", status.bytes());
    json.put("missing", status.missing().stream().map(LocalDate::toString).toList());
    if (isDetailed) {
      json.put("partitions", status.partitions().stream().map(LakeText::json).toList());
    }
    return json;
  }

  private static Map<String, Object> json(PartitionStatus part) {
    Map<String, Object> json = Json.object();
    json.put("partition", part.partition().value());
    json.put("days", part.days());
    part.first().ifPresent(day -> json.put("first", day.toString()));
    part.last().ifPresent(day -> json.put("last", day.toString()));
    json.put("rows", part.rows());
    if (part.gaps() >= 0) {
      json.put("gaps", part.gaps());
    }
    json.put("revisions", part.revisions());
    json.put("hash", part.hash());
    json.put("bytes", part.bytes());
    json.put("known", Moments.iso(part.known()));
    json.put("source", part.source());
    return json;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  private static String gaps(int gaps) {
    return gaps < 0 ? "-" : Numbers.grouped(gaps, 0);
  }

  /// `3.4 MB`: three significant digits are enough for a person.
  static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= KILO && unit < SIZES.size() - 1) {
      size /= KILO;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, SIZES.get(unit));
  }
}
