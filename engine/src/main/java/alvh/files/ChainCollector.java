package alvh.files;

import alvh.input.InputException;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.OsiReading;
import alvh.instrument.OsiSymbol;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers the quotes of one chain while its file is read. Mutable; belongs to one thread.
final class ChainCollector {
  private final TextSource source;
  private final ChainContext context;
  private final QualityCounts quality = new QualityCounts();
  private final Map<SliceKey, TreeMap<Double, StrikeRow>> slices = new TreeMap<>();
  private OptionalDouble level = OptionalDouble.empty();

  ChainCollector(TextSource source, ChainContext context) {
    this.source = source;
    this.context = context;
  }

  private record SliceKey(OptionRoot root, LocalDate expiry) implements Comparable<SliceKey> {
    @Override
    public int compareTo(SliceKey other) {
      int byDate = expiry.compareTo(other.expiry);
      return byDate != 0 ? byDate : root.compareTo(other.root);
    }
  }

  /// One strike; slot 0 is the call, slot 1 the put; NaN where the series is not listed.
  private static final class StrikeRow {
    private final double[] bids = {Double.NaN, Double.NaN};
    private final double[] asks = {Double.NaN, Double.NaN};
    private final long[] lines = new long[2];
  }

  QualityCounts quality() {
    return quality;
  }

  /// The index level printed with the quotes.
  void level(double value) {
    level = value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /// One series as the file has it, on line `line`.
  void add(OptionSymbol symbol, double bid, double ask, long line) {
    if (!context.calendar().covers(symbol.expiry())) {
      throw source.fault(
          line,
          symbol + " expires beyond the calendar",
          "extend `covers` in calendar.yaml, or remove the line");
    }
    Optional<OptionContract> contract = symbol.contract(context);
    if (contract.isEmpty()) {
      String product = symbol.isBinary() ? symbol + " (binary option)" : symbol.toString();
      quality.add(QualityKind.OTHER_PRODUCT, where(line), product);
      return;
    }
    OptionContract listed = contract.orElseThrow();
    if (!listed.root().name().equals(symbol.root()) || !listed.expiry().equals(symbol.expiry())) {
      quality.add(QualityKind.RELABELLED, where(line), symbol + " is " + listed.label());
    }
    put(listed, bid, ask, line);
  }

  /// One series by its OSI symbol; one of another product is counted, a broken symbol refused.
  void add(String osi, double bid, double ask, long line) {
    switch (OsiSymbol.parse(osi)) {
      case OsiReading.Read(OptionContract contract) ->
          add(OptionSymbol.of(contract), bid, ask, line);
      case OsiReading.Refused(OsiReading.Fault fault, String what) -> {
        if (fault != OsiReading.Fault.ROOT) {
          throw source.fault(line, what, "correct or remove the line");
        }
        String product = OptionSymbol.isBinaryRoot(osi) ? osi + " (binary option)" : osi;
        quality.add(QualityKind.OTHER_PRODUCT, where(line), product);
      }
    }
  }

  /// The strike that an OSI symbol ends with must be the one of the row's own column.
  void checkStrike(String osi, double strike, long line) {
    if (OsiSymbol.parse(osi) instanceof OsiReading.Read(OptionContract contract)
        && contract.strike() != strike) {
      throw source.fault(
          line, "strike " + strike + " does not belong to " + osi, "correct or remove the line");
    }
  }

  private void put(OptionContract contract, double bid, double ask, long line) {
    StrikeRow row =
        slices
            .computeIfAbsent(new SliceKey(contract.root(), contract.expiry()), k -> new TreeMap<>())
            .computeIfAbsent(contract.strike(), k -> new StrikeRow());
    int slot = slot(contract.right());
    if (!Double.isNaN(row.bids[slot])) {
      boolean isSame = row.bids[slot] == bid && row.asks[slot] == ask;
      if (!isSame) {
        throw source.fault(
            line,
            contract.label() + " stands on line " + row.lines[slot] + " with another quote",
            "remove one of the two lines");
      }
      quality.add(QualityKind.DUPLICATE, where(line), contract.label());
      return;
    }
    row.bids[slot] = bid;
    row.asks[slot] = ask;
    row.lines[slot] = line;
  }

  private static int slot(Right right) {
    return right == Right.CALL ? 0 : 1;
  }

  private String where(long line) {
    return source.name() + ":" + line;
  }

  /// `file:line` of a collected series.
  String where(OptionRoot root, LocalDate expiry, double strike, Right right) {
    TreeMap<Double, StrikeRow> rows = slices.get(new SliceKey(root, expiry));
    StrikeRow row = rows == null ? null : rows.get(strike);
    return where(row == null ? 0 : row.lines[slot(right)]);
  }

  /// The chain of what was gathered, checked: quotes of a market.
  ChainImport build(Instant asOf, ChainLayout layout, int rows, List<String> notes) {
    return build(asOf, layout, rows, notes, DataGrade.QUOTES, source.name(), Optional.empty());
  }

  /// The chain of what was gathered, checked.
  ///
  /// @param from what the chain calls its source
  ChainImport build(
      Instant asOf,
      ChainLayout layout,
      int rows,
      List<String> notes,
      DataGrade grade,
      String from,
      Optional<CreditError> error) {
    TreeSet<String> underlyings = new TreeSet<>();
    slices.keySet().forEach(key -> underlyings.add(key.root().underlying()));
    if (underlyings.size() != 1) {
      String what =
          underlyings.isEmpty()
              ? "holds no option of ours" + refused()
              : "mixes options on " + underlyings;
      throw new InputException(
          source.name(), what, "give a file with the options on SPX, XSP or VIX");
    }
    List<ChainSlice> built = new ArrayList<>();
    slices.forEach((key, strikes) -> built.add(slice(key, strikes)));
    OptionChain chain =
        new OptionChain(underlyings.first(), asOf, level, built, grade, from, error);
    new ChainQuality(chain, this, context).count();
    return new ChainImport(chain, quality.report(), layout, rows, notes);
  }

  private String refused() {
    int others = quality.count(QualityKind.OTHER_PRODUCT);
    return others == 0 ? "" : ": " + quality.report().text();
  }

  private ChainSlice slice(SliceKey key, SortedMap<Double, StrikeRow> strikes) {
    int n = strikes.size();
    double[][] columns = new double[5][n];
    int i = 0;
    for (var entry : strikes.entrySet()) {
      StrikeRow row = entry.getValue();
      columns[0][i] = entry.getKey();
      columns[1][i] = row.bids[0];
      columns[2][i] = row.asks[0];
      columns[3][i] = row.bids[1];
      columns[4][i] = row.asks[1];
      i++;
    }
    return new ChainSlice(
        key.root(),
        context.calendar().expiry(key.expiry(), key.root().settlement()),
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        columns[4]);
  }
}
