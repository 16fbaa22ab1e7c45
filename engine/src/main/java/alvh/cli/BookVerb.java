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
import alvh.workspace.MarketConfig;
import alvh.workspace.PositionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh book`.
@Command(
    name = "book",
    description =
        "The positions of a book, the structures they form, what they can lose, their margin.",
    footer = {"", "Examples:", "  alvh book --book examples/book-2024-01-05.yaml"})
final class BookVerb extends Verb {
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    Book book = desk.book(MarketConfig.standard());
    if (isJson()) {
      console().json(json(book));
    } else {
      print(book);
    }
    return FINE;
  }

  private void print(Book book) {
    console()
        .line(
            "%s, equity %s USD, %s condors"
                .formatted(
                    book.name(), Numbers.grouped(book.equityUsd(), 0), book.condorCount()));
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
    boolean isOneExpiry =
        position instanceof OptionPackage pack
            && pack.legs().stream().map(l -> l.contract().expiry()).distinct().count() == 1;
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
      one.put("breakEvens", breakEvens(position));
      one.put("margin", marginJson(position));
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

  private Object marginJson(Position position) {
    return switch (desk.margin().of(position)) {
      case MarginFigure.Known known -> known.requirementUsd();
      case MarginFigure.Unknown(String why) -> Json.unknown(why);
    };
  }
}
