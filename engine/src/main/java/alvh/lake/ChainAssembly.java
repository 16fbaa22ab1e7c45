package alvh.lake;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Puts chains together from quotes that arrive by instant, slice and strike. Mutable, belongs to
/// one thread.
final class ChainAssembly {
  private static final int FIRST_CAPACITY = 256;
  private static final int COLUMNS = 5;

  private final String underlying;
  private final TradingCalendar calendar;
  private final List<OptionChain> chains = new ArrayList<>();
  private final List<ChainSlice> slices = new ArrayList<>();
  private final double[][] columns = new double[COLUMNS][FIRST_CAPACITY];
  private Optional<ChainHead> head = Optional.empty();
  private long micros = Long.MIN_VALUE;
  private String root = "";
  private LocalDate expiry = LocalDate.MIN;
  private int size;

  ChainAssembly(String underlying, TradingCalendar calendar) {
    this.underlying = underlying;
    this.calendar = calendar;
  }

  /// Whether the chain of the instant `micros` is being put together.
  boolean isAt(long instantMicros) {
    return head.isPresent() && micros == instantMicros;
  }

  /// The quotes that follow are of another instant.
  void begin(long instantMicros, ChainHead next) {
    endChain();
    micros = instantMicros;
    head = Optional.of(next);
  }

  /// One series.
  void quote(
      String ofRoot, LocalDate ofExpiry, double strike, boolean isCall, double bid, double ask) {
    if (!ofRoot.equals(root) || !ofExpiry.equals(expiry)) {
      endSlice();
      root = ofRoot;
      expiry = ofExpiry;
    }
    if (size == 0 || columns[0][size - 1] != strike) {
      if (size == columns[0].length) {
        for (int c = 0; c < COLUMNS; c++) {
          columns[c] = Arrays.copyOf(columns[c], 2 * size);
        }
      }
      columns[0][size] = strike;
      for (int c = 1; c < COLUMNS; c++) {
        columns[c][size] = Double.NaN;
      }
      size++;
    }
    int side = isCall ? 1 : 3;
    columns[side][size - 1] = bid;
    columns[side + 1][size - 1] = ask;
  }

  private void endSlice() {
    if (size == 0) {
      return;
    }
    OptionRoot of = OptionRoot.valueOf(root);
    slices.add(
        new ChainSlice(
            of,
            calendar.expiry(expiry, of.settlement()),
            Arrays.copyOf(columns[0], size),
            Arrays.copyOf(columns[1], size),
            Arrays.copyOf(columns[2], size),
            Arrays.copyOf(columns[3], size),
            Arrays.copyOf(columns[4], size)));
    size = 0;
  }

  private void endChain() {
    endSlice();
    root = "";
    head.ifPresent(h -> chains.add(h.with(underlying, slices)));
    slices.clear();
  }

  /// All chains.
  List<OptionChain> end() {
    endChain();
    head = Optional.empty();
    return List.copyOf(chains);
  }
}
