package alvh.surface;

import alvh.RealData;
import alvh.files.ChainFiles;
import alvh.files.ChainImport;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.FuturesCurve;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.time.NewYork;
import alvh.vix.RealFutures;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// The one real VIX chain at hand: the end-of-day quotes of 2016-06-01, with the VX settles of that
/// day and its effective federal funds rate.
public final class RealVixChain {
  public static final LocalDate DAY = LocalDate.of(2016, 6, 1);

  /// Effective federal funds of the day, .37 %.
  public static final DiscountCurve CURVE = DiscountCurve.flat(0.0037);

  /// One two-sided quote, undiscounted.
  public record TwoSided(double strike, int sign, double bid, double ask) {
    public double mid() {
      return (bid + ask) / 2;
    }

    public boolean holds(double price) {
      return price >= bid && price <= ask;
    }
  }

  private RealVixChain() {}

  /// The file as read at 16:15.
  public static ChainImport file() {
    return ChainFiles.of(MarketConfig.standard().calendar())
        .read(
            RealData.file("vix-options/UnderlyingOptionsEODQuotes_2016-06-01_VIX.csv"),
            Optional.of(NewYork.instant(DAY, LocalTime.of(16, 15))));
  }

  /// VX settles by expiry date.
  public static Map<LocalDate, Double> settles() {
    var settles = new TreeMap<LocalDate, Double>();
    for (FuturesCurve.Point point : RealFutures.vx().curve(DAY).orElseThrow().points()) {
      settles.put(point.settlement(), point.settle());
    }
    return settles;
  }

  /// The chain on its futures; weeklys, of which no future is at hand, on their parity forward.
  public static VolSurface surface() {
    return VolSurface.of(file().chain(), CURVE, settles());
  }

  /// All two-sided calls and puts of a slice, in and out of the money.
  public static List<TwoSided> quotes(ChainSlice slice, double discount) {
    var quotes = new ArrayList<TwoSided>();
    for (int i = 0; i < slice.size(); i++) {
      for (Right right : Right.values()) {
        if (slice.state(right, i) == QuoteState.TWO_SIDED) {
          Quote quote = slice.quote(right, i);
          quotes.add(
              new TwoSided(
                  slice.strike(i), right.sign(), quote.bid() / discount, quote.ask() / discount));
        }
      }
    }
    return quotes;
  }

  /// The rows of a slice whose strikes are kept.
  static ChainSlice only(ChainSlice slice, DoublePredicate keep) {
    int[] rows = IntStream.range(0, slice.size()).filter(i -> keep.test(slice.strike(i))).toArray();
    double[][] columns = new double[5][rows.length];
    for (int n = 0; n < rows.length; n++) {
      int i = rows[n];
      columns[0][n] = slice.strike(i);
      columns[1][n] = slice.quote(Right.CALL, i).bid();
      columns[2][n] = slice.quote(Right.CALL, i).ask();
      columns[3][n] = slice.quote(Right.PUT, i).bid();
      columns[4][n] = slice.quote(Right.PUT, i).ask();
    }
    return new ChainSlice(
        slice.root(), slice.expiry(), columns[0], columns[1], columns[2], columns[3], columns[4]);
  }
}
