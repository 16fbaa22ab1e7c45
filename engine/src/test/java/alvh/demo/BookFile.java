package alvh.demo;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.util.List;

/// The book: condors at 20 delta with wings of 50 points on the monthly AM expiry, and a small long
/// VXM that covers less of them than the method aims at, so that the desk has something to say.
final class BookFile {
  static final String NAME = "book.yaml";

  private static final double SHORT_DELTA = 0.20;
  private static final int WING = 50;

  /// Strikes away from the money are listed every 25 points.
  private static final int STEP = 25;

  private static final int CONDORS = 10;

  /// USD; ten condors risk a little under 2 % of it.
  private static final int EQUITY = 2_000_000;

  /// The contract that settles as the condors end, and how many minis are held.
  private static final LocalDate VXM_SETTLEMENT = LocalDate.of(2025, 9, 17);

  private static final int MINIS = 5;

  private BookFile() {}

  static String text(List<DemoSlice> chain, DemoHistory history) {
    DemoSlice monthly =
        chain.stream()
            .filter(slice -> slice.listed().root() == OptionRoot.SPX)
            .filter(slice -> slice.listed().date().equals(DemoExpiries.CONDOR_MONTH))
            .findFirst()
            .orElseThrow();
    DemoSlice.Row shortPut = monthly.nearestDelta(Right.PUT, -SHORT_DELTA, STEP);
    DemoSlice.Row longPut = monthly.at(shortPut.strike() - WING);
    DemoSlice.Row shortCall = monthly.nearestDelta(Right.CALL, SHORT_DELTA, STEP);
    DemoSlice.Row longCall = monthly.at(shortCall.strike() + WING);
    double credit =
        shortPut.put().mid() - longPut.put().mid() + shortCall.call().mid() - longCall.call().mid();
    double future =
        VxFiles.onTick(VxFiles.settle(history, DemoDay.HISTORY_DAYS - 1, VXM_SETTLEMENT));
    return """
    # Synthetic: the strikes and prices are those of the fictional chain beside this file.
    name: Demo book
    equity: %d                  # USD
    positions:
      - id: september
        condor: SPX %s %d/%d/%d/%d   # short put/long put/short call/long call
        quantity: %d
        credit: %s                  # index points per condor, the mids of the day
        opened: %s
      - id: overlay
        sleeve: vx-overlay
        future: VXM %s
        quantity: %d
        price: %s
        opened: %s
    """
        .formatted(
            EQUITY,
            DemoExpiries.CONDOR_MONTH,
            shortPut.strike(),
            longPut.strike(),
            shortCall.strike(),
            longCall.strike(),
            CONDORS,
            CsvText.fixed(credit, 2),
            DemoDay.DATE,
            VXM_SETTLEMENT,
            MINIS,
            CsvText.fixed(future, 2),
            DemoDay.DATE);
  }
}
