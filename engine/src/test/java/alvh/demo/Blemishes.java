package alvh.demo;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;

/// What real tables have and a model does not: a locked market and series without a quote. Zero
/// bids far out and an expired slice come by themselves.
final class Blemishes {
  private static final List<Blemish> ALL =
      List.of(
          new Blemish(OptionRoot.SPXW, LocalDate.of(2025, 8, 22), 4900, Right.PUT, Kind.LOCKED),
          new Blemish(OptionRoot.SPX, LocalDate.of(2025, 12, 19), 4000, Right.CALL, Kind.NO_QUOTE),
          new Blemish(OptionRoot.SPXW, LocalDate.of(2025, 12, 31), 5700, Right.PUT, Kind.NO_QUOTE));

  private enum Kind {
    LOCKED,
    NO_QUOTE
  }

  private record Blemish(OptionRoot root, LocalDate date, int strike, Right right, Kind kind) {
    boolean hits(DemoExpiries.Listed listed, int rowStrike, Right side) {
      return root == listed.root()
          && date.equals(listed.date())
          && strike == rowStrike
          && right == side;
    }

    SideQuote applied(SideQuote quote) {
      return switch (kind) {
        case LOCKED -> quote.quoted(quote.ask(), quote.ask());
        case NO_QUOTE -> quote.quoted(0, 0);
      };
    }
  }

  private Blemishes() {}

  static List<DemoSlice> apply(List<DemoSlice> slices) {
    return slices.stream()
        .map(slice ->
            new DemoSlice(
                slice.listed(),
                slice.rows().stream().map(row -> row(slice.listed(), row)).toList()))
        .toList();
  }

  private static DemoSlice.Row row(DemoExpiries.Listed listed, DemoSlice.Row row) {
    return new DemoSlice.Row(
        row.strike(),
        side(listed, row.strike(), Right.CALL, row.call()),
        side(listed, row.strike(), Right.PUT, row.put()));
  }

  private static SideQuote side(
      DemoExpiries.Listed listed, int strike, Right right, SideQuote quote) {
    return ALL.stream()
        .filter(blemish -> blemish.hits(listed, strike, right))
        .findFirst()
        .map(blemish -> blemish.applied(quote))
        .orElse(quote);
  }
}
