package alvh.cli;

import alvh.book.Book;
import alvh.book.ExpiryPayoff;
import alvh.book.MatchedStructure;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.StructureMatcher;
import alvh.margin.MarginFigure;
import alvh.risk.Figure;
import alvh.risk.RiskReport;
import alvh.workspace.AccountDesk;
import alvh.workspace.MarketConfig;
import alvh.workspace.PositionText;
import alvh.workspace.RiskJson;
import alvh.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh book`.
@Command(
    name = "book",
    description =
        "The positions: what they form, can lose and tie up; imported, typed in, settled, exported.",
    footer = {
      "",
      "Examples:",
      "  alvh book                                   (of the workspace)",
      "  alvh book --book examples/book-2024-01-05.yaml"
    },
    subcommands = {
      BookImportVerb.class,
      BookFillVerb.class,
      BookSettleVerb.class,
      BookVoidVerb.class,
      BookHistoryVerb.class,
      BookExportVerb.class
    })
final class BookVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private BookAccount account = new BookAccount();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    Book book = book();
    if (isJson()) {
      console().json(json(book));
    } else {
      print(book);
    }
    return FINE;
  }

  private Book book() {
    Optional<Workspace> found =
        desk.bookFile().isPresent() ? Optional.empty() : workspace.entered(console());
    if (found.isEmpty()) {
      return desk.book(MarketConfig.standard());
    }
    try (AccountDesk held = account.open(found.get())) {
      return held.book(Instant.MAX);
    }
  }

  private void print(Book book) {
    console()
        .line(
            String.format(
                Locale.ROOT,
                "%s, equity %s USD, %d %s",
                book.name(),
                Numbers.grouped(book.equityUsd(), 0),
                book.condorCount(),
                book.condorCount() == 1 ? "condor" : "condors"));
    if (book.positions().isEmpty()) {
      console().line("no position is held: see `alvh book import --help`");
      return;
    }
    console().line("");
    var lines =
        new TextTable(
            "id", "layer", "opened", "position", "max loss USD", "break-evens", "margin USD");
    for (Position position : book.positions()) {
      lines.row(
          position.id(),
          position.sleeve().label(),
          position.opened().toString(),
          PositionText.of(position),
          Numbers.figure(maxLoss(position), 0),
          breakEvens(position).stream()
              .map(b -> Numbers.fixed(b, 2))
              .collect(Collectors.joining(" / ")),
          margin(position));
    }
    console().lines(lines.lines());
    for (Position position : book.positions()) {
      if (desk.margin().of(position) instanceof MarginFigure.Unknown(String why)) {
        console().line("margin of " + position.id() + " is unknown: " + why);
      }
    }
  }

  private String margin(Position position) {
    return switch (desk.margin().of(position)) {
      case MarginFigure.Known known -> Numbers.grouped(known.requirementUsd(), 0);
      case MarginFigure.Unknown unknown -> "unknown";
    };
  }

  private static Figure maxLoss(Position position) {
    return position instanceof OptionPackage pack
        ? RiskReport.maxLossUsd(pack)
        : Figure.unknown("the loss of a future or share has no bound by itself");
  }

  private static List<Double> breakEvens(Position position) {
    boolean isOneExpiry = position instanceof OptionPackage pack && pack.settlesAtOnce();
    return isOneExpiry ? ExpiryPayoff.of((OptionPackage) position).breakEvens() : List.of();
  }

  private Map<String, Object> json(Book book) {
    Map<String, Object> json = Json.object();
    json.put("name", book.name());
    json.put("equity", book.equityUsd());
    json.put("condors", book.condorCount());
    List<Object> positions = new ArrayList<>();
    for (Position position : book.positions()) {
      Map<String, Object> one = Json.object();
      one.put("id", position.id());
      one.put("sleeve", position.sleeve().label());
      one.put("opened", position.opened().toString());
      one.put("position", PositionText.of(position));
      one.put("structures", structures(position));
      one.put("maxLoss", Json.figure(maxLoss(position)));
      one.put("breakEvens", RiskJson.breakEvens(position));
      one.put("margin", RiskJson.margin(desk.margin().of(position)));
      positions.add(one);
    }
    json.put("positions", positions);
    return json;
  }

  private static List<String> structures(Position position) {
    return position instanceof OptionPackage pack
        ? StructureMatcher.match(pack.legs()).stream().map(BookVerb::structure).toList()
        : List.of();
  }

  private static String structure(MatchedStructure matched) {
    return matched.quantity() + " x " + matched.structure().label();
  }
}
