package alvh.lake;

import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.market.OptionChain;
import alvh.time.TradingCalendar;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The quotes of one underlying in a mapped file, ready for a replay: every price exactly as in the
/// lake, five numbers of four bytes for each strike.
///
/// It is made from the lake and can be deleted at any time. It names the hashes of the partitions
/// it was made from: when the lake has others by now, or the file is torn or of another kind, it is
/// made anew. Safe for several threads, each with its own [QuoteColumns].
public final class ColumnCache implements AutoCloseable {
  private static final String FOLDER = ".cache";
  private static final OptionRoot[] ROOTS = OptionRoot.values();

  private final String underlying;
  private final TradingCalendar calendar;
  private final Arena arena;
  private final MemorySegment bytes;
  private final List<CacheEntry> entries;
  private final long[] micros;
  private final boolean isFresh;

  private ColumnCache(
      String underlying, TradingCalendar calendar, Arena arena, CacheFile file, boolean isFresh) {
    this.underlying = underlying;
    this.calendar = calendar;
    this.arena = arena;
    this.bytes = file.bytes();
    this.entries = file.header().entries();
    this.micros = entries.stream().mapToLong(CacheEntry::micros).toArray();
    this.isFresh = isFresh;
  }

  /// The cache of the quotes of `underlying` as `snapshot` of `lake` has them; made if need be.
  public static ColumnCache open(
      Lake lake, LakeSnapshot snapshot, String underlying, TradingCalendar calendar) {
    List<Revision> revisions = snapshot.newest(LakeDataset.quotes(underlying));
    Map<String, String> wanted = new TreeMap<>();
    revisions.forEach(r -> wanted.put(r.partition().value(), r.hash()));
    Path file = file(lake, underlying);
    @SuppressWarnings("resource") // the cache closes it
    Arena arena = Arena.ofShared();
    try {
      Optional<CacheFile> there =
          CacheFile.map(file, arena)
              .filter(f -> f.header().made().equals(wanted) && f.header().roots().equals(names()));
      if (there.isEmpty()) {
        build(file, revisions, wanted, underlying, calendar);
      }
      CacheFile mapped =
          there
              .or(() -> CacheFile.map(file, arena))
              .orElseThrow(() ->
                  new InputException(
                      file.toString(), "was damaged while it was made", "run the command again"));
      return new ColumnCache(underlying, calendar, arena, mapped, there.isEmpty());
    } catch (RuntimeException problem) {
      arena.close();
      throw problem;
    }
  }

  private static List<String> names() {
    return Arrays.stream(ROOTS).map(OptionRoot::name).toList();
  }

  /// Where the cache of `underlying` lies.
  static Path file(Lake lake, String underlying) {
    return lake.folder()
        .resolve(FOLDER)
        .resolve(LakeDataset.quotes(underlying).name() + ".columns");
  }

  private static void build(
      Path file,
      List<Revision> revisions,
      Map<String, String> wanted,
      String underlying,
      TradingCalendar calendar) {
    Path folder = file.resolveSibling("");
    Landing.sweep(folder, false);
    try (DuckDb database = DuckDb.open()) {
      Landing.land(
          folder, file, part -> write(part, database, revisions, wanted, underlying, calendar));
    }
  }

  private static void write(
      Path part,
      DuckDb database,
      List<Revision> revisions,
      Map<String, String> wanted,
      String underlying,
      TradingCalendar calendar) {
    QuoteColumns columns = new QuoteColumns();
    List<CacheEntry> entries = new ArrayList<>();
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      CacheFile.Writer writer = new CacheFile.Writer(channel);
      for (Revision revision : revisions) {
        for (OptionChain chain : ChainRows.read(database, revision.file(), underlying, calendar)) {
          columns.take(chain);
          CacheEntry entry = entry(chain, columns, writer.at());
          writer.append(block(entry, columns));
          entries.add(entry);
        }
      }
      writer.end(new CacheHeader(wanted, names(), entries));
    } catch (IOException problem) {
      throw Landing.unwritable(part, problem);
    }
  }

  private static CacheEntry entry(OptionChain chain, QuoteColumns columns, long at) {
    List<PriceCode> codes = new ArrayList<>();
    for (int c = 0; c < QuoteColumns.COLUMNS; c++) {
      codes.add(PriceCode.of(columns.column(c), columns.size()));
    }
    return new CacheEntry(
        Micros.of(chain.asOf()), ChainHead.of(chain), at, columns.slices(), columns.size(), codes);
  }

  private static byte[] block(CacheEntry entry, QuoteColumns columns) {
    byte[] block = new byte[Math.toIntExact(entry.end() - entry.offset())];
    MemorySegment to = MemorySegment.ofArray(block);
    for (int s = 0; s < columns.slices(); s++) {
      long at = entry.sliceOffset(s) - entry.offset();
      to.set(PriceCode.INT, at, columns.root(s).ordinal());
      to.set(PriceCode.INT, at + Integer.BYTES, columns.expiryDay(s));
      to.set(PriceCode.INT, at + 2L * Integer.BYTES, columns.end(s));
    }
    for (int c = 0; c < QuoteColumns.COLUMNS; c++) {
      entry
          .codes()
          .get(c)
          .write(columns.column(c), columns.size(), to, entry.columnOffset(c) - entry.offset());
    }
    return block;
  }

  /// Whether opening it had to make it.
  public boolean isFresh() {
    return isFresh;
  }

  /// Number of chains.
  public int size() {
    return entries.size();
  }

  /// The instant of chain `i`; they ascend.
  public Instant instant(int i) {
    return Micros.instant(micros[i]);
  }

  /// The number of the chain of `instant`; negative when there is none.
  public int find(Instant instant) {
    return Arrays.binarySearch(micros, Micros.of(instant));
  }

  /// Puts the quotes of chain `i` into `into`, over what is there.
  public void fetch(int i, QuoteColumns into) {
    CacheEntry entry = entries.get(i);
    into.prepare(entry.slices(), entry.rows());
    for (int s = 0; s < entry.slices(); s++) {
      long at = entry.sliceOffset(s);
      into.slice(
          s,
          ROOTS[bytes.get(PriceCode.INT, at)],
          bytes.get(PriceCode.INT, at + Integer.BYTES),
          bytes.get(PriceCode.INT, at + 2L * Integer.BYTES));
    }
    for (int c = 0; c < QuoteColumns.COLUMNS; c++) {
      PriceCode code = entry.codes().get(c);
      code.read(bytes, entry.columnOffset(c), entry.rows(), into.steps(), into.column(c));
    }
  }

  /// Chain `i`, equal to the one that the lake gives.
  public OptionChain chain(int i) {
    QuoteColumns columns = new QuoteColumns();
    fetch(i, columns);
    return entries.get(i).head().with(underlying, columns.toSlices(calendar));
  }

  /// Gives the mapping up; nothing may be fetched afterwards.
  @Override
  public void close() {
    arena.close();
  }
}
