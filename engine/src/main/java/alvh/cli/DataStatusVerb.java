package alvh.cli;

import alvh.feed.ChainArchive;
import alvh.feed.ChainSnapshot;
import alvh.feed.HeldFile;
import alvh.feed.Source;
import alvh.feed.SourceKind;
import alvh.feed.Sources;
import alvh.feed.Sources.ContractScope;
import alvh.feed.Stamp;
import alvh.feed.Target;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import alvh.workspace.SourcesYaml;
import alvh.workspace.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh data status`.
@Command(
    name = "status",
    description = "What the workspace holds: how old each history is, and what is missing.",
    footer = {
      "",
      "Examples:",
      "  alvh data status",
      "  alvh data status --json",
      "",
      "Exit codes: 0 every source is held, 1 something is missing, 2 bad input."
    })
final class DataStatusVerb extends Verb {
  private static final int YEARS_OF_CONTRACTS = 1;

  @Mixin private WorkspaceOption workspaceOption = new WorkspaceOption();

  /// One line of the report.
  ///
  /// @param state such as `fetched` or `missing`
  /// @param last date or time of the last value
  /// @param fetched when it was fetched
  /// @param age trading days since the last value; -1 when there is none
  private record Line(String source, String state, String last, String fetched, int age) {}

  @Override
  public Integer call() {
    Workspace workspace = workspaceOption.require();
    InstantSource clock = InstantSource.system();
    TradingCalendar calendar = MarketConfig.standard().calendar();
    Sources sources = SourcesYaml.standard();
    List<String> wanted = FeedSettings.of(workspace).fetch().sources();
    LocalDate today = NewYork.date(clock.instant());
    List<Line> lines = new ArrayList<>();
    for (Source source : sources.select(wanted)) {
      if (source.kind() == SourceKind.CHAIN) {
        lines.add(chain(workspace, source, calendar, clock.instant()));
      } else {
        files(source, calendar, today)
            .forEach(target -> line(HeldFile.of(workspace.data(), target), calendar, today, lines));
      }
    }
    print(lines);
    boolean isWhole = lines.stream().noneMatch(l -> l.state().equals("missing"));
    return isWhole ? FINE : WANTING;
  }

  private static List<Target> files(Source source, TradingCalendar calendar, LocalDate today) {
    ContractScope scope = new ContractScope(today.minusYears(YEARS_OF_CONTRACTS), false);
    return Sources.files(List.of(source), calendar, today, scope);
  }

  private static void line(
      HeldFile held, TradingCalendar calendar, LocalDate today, List<Line> lines) {
    Optional<Stamp> stamp = held.stamp();
    lines.add(
        new Line(
            held.target().label(),
            held.state().text(),
            stamp.map(s -> s.lastDate().toString()).orElse(""),
            stamp.map(s -> Moments.shown(s.fetchedAt())).orElse(""),
            stamp.map(s -> age(calendar, s.lastDate(), today)).orElse(-1)));
  }

  private static Line chain(
      Workspace workspace, Source source, TradingCalendar calendar, Instant now) {
    Optional<ChainSnapshot> latest =
        ChainArchive.in(workspace.chains(), Thread::sleep).latest(source.file(), now);
    return latest
        .map(snapshot ->
            new Line(
                source.id(),
                "kept",
                Moments.shown(snapshot.quotes()),
                "",
                age(calendar, NewYork.date(snapshot.quotes()), NewYork.date(now))))
        .orElseGet(() -> new Line(source.id(), "missing", "", "", -1));
  }

  private static int age(TradingCalendar calendar, LocalDate last, LocalDate today) {
    return calendar.covers(last) && calendar.covers(today)
        ? calendar.tradingDaysBetween(last, today)
        : -1;
  }

  private void print(List<Line> lines) {
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("sources", lines.stream().map(DataStatusVerb::json).toList());
      console().json(json);
      return;
    }
    TextTable table = new TextTable("source", "state", "last value", "trading days ago", "fetched");
    Map<String, Integer> unpublished = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line.state().equals(HeldFile.State.NOT_PUBLISHED.text())) {
        unpublished.merge(line.source().split(" ", 2)[0], 1, Integer::sum);
        continue;
      }
      String age = line.age() < 0 ? "" : Integer.toString(line.age());
      table.row(line.source(), line.state(), line.last(), age, line.fetched());
    }
    unpublished.forEach((source, count) ->
        table.row(source + ", " + count + " contracts", "not published", "", "", ""));
    console().lines(table.lines());
  }

  private static Map<String, Object> json(Line line) {
    Map<String, Object> json = Json.object();
    json.put("source", line.source());
    json.put("state", line.state());
    if (line.age() >= 0) {
      json.put("last", line.last());
      json.put("tradingDaysAgo", line.age());
    }
    if (!line.fetched().isEmpty()) {
      json.put("fetched", line.fetched());
    }
    return json;
  }
}
