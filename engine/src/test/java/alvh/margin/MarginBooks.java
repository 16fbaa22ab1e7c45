package alvh.margin;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import alvh.risk.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Books and markets of margin tests.
final class MarginBooks {
  static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  static final RegT EXCHANGE = new RegT(RegT.UnequalSides.WIDER);

  private MarginBooks() {}

  /// One position of one leg for each contract, so that nothing is matched by being one package.
  static Book book(Map<OptionContract, Integer> held) {
    List<Position> positions = new ArrayList<>();
    held.forEach((contract, count) -> {
      if (count != 0) {
        positions.add(
            new OptionPackage(
                "p" + positions.size(),
                positions.size() % 2 == 0 ? Sleeve.CONDOR : Sleeve.COLLAR,
                List.of(new OptionLeg(contract, count)),
                1,
                0,
                DAY));
      }
    });
    return new Book("legs", 100_000, positions);
  }

  static MarginMarket market(double index, Map<OptionContract, Double> prices) {
    Map<OptionContract, Figure> figures = new HashMap<>();
    prices.forEach((contract, price) -> figures.put(contract, Figure.of(price)));
    return new MarginMarket(DAY, Map.of("SPX", Figure.of(index), "VIX", Figure.of(index)), figures);
  }

  static BookMargin charges(Book book, MarginMarket market) {
    return EXCHANGE.of(book, market);
  }
}
