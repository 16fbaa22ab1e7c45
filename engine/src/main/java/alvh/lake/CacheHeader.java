package alvh.lake;

import alvh.market.CreditError;
import alvh.market.DataGrade;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What a cache says of itself, after its quotes: what it was made from and where each chain is.
///
/// @param made the hash of each partition that it was made from, by the partition's value
/// @param roots the option classes in the order in which slices count them
/// @param entries the chains, ascending in time
record CacheHeader(Map<String, String> made, List<String> roots, List<CacheEntry> entries) {
  CacheHeader {
    made = new TreeMap<>(made);
    roots = List.copyOf(roots);
    entries = List.copyOf(entries);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(made.size());
      for (Map.Entry<String, String> partition : made.entrySet()) {
        out.writeUTF(partition.getKey());
        out.writeUTF(partition.getValue());
      }
      out.writeInt(roots.size());
      for (String root : roots) {
        out.writeUTF(root);
      }
      out.writeInt(entries.size());
      for (CacheEntry entry : entries) {
        write(entry, out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(CacheEntry entry, DataOutputStream out) throws IOException {
    ChainHead head = entry.head();
    out.writeLong(entry.micros());
    out.writeDouble(head.level().orElse(Double.NaN));
    out.writeUTF(head.grade().name());
    out.writeUTF(head.source());
    out.writeBoolean(head.error().isPresent());
    if (head.error().isPresent()) {
      CreditError error = head.error().get();
      out.writeDouble(error.median());
      out.writeDouble(error.p90());
      out.writeBoolean(error.beyond().isPresent());
      out.writeUTF(error.beyond().orElse(""));
    }
    out.writeLong(entry.offset());
    out.writeInt(entry.slices());
    out.writeInt(entry.rows());
    for (PriceCode code : entry.codes()) {
      out.writeUTF(code.name());
    }
  }

  /// The header in `bytes`, which [#bytes] made.
  static CacheHeader of(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Map<String, String> made = new TreeMap<>();
      for (int partitions = in.readInt(); partitions > 0; partitions--) {
        made.put(in.readUTF(), in.readUTF());
      }
      List<String> roots = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        roots.add(in.readUTF());
      }
      List<CacheEntry> entries = new ArrayList<>();
      for (int chains = in.readInt(); chains > 0; chains--) {
        entries.add(entry(in));
      }
      return new CacheHeader(made, roots, entries);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static CacheEntry entry(DataInputStream in) throws IOException {
    long micros = in.readLong();
    double level = in.readDouble();
    DataGrade grade = DataGrade.valueOf(in.readUTF());
    String source = in.readUTF();
    Optional<CreditError> error = in.readBoolean() ? Optional.of(error(in)) : Optional.empty();
    ChainHead head =
        new ChainHead(
            Micros.instant(micros),
            Double.isNaN(level) ? OptionalDouble.empty() : OptionalDouble.of(level),
            grade,
            source,
            error);
    long offset = in.readLong();
    int slices = in.readInt();
    int rows = in.readInt();
    List<PriceCode> codes = new ArrayList<>();
    for (int c = 0; c < QuoteColumns.COLUMNS; c++) {
      codes.add(PriceCode.valueOf(in.readUTF()));
    }
    return new CacheEntry(micros, head, offset, slices, rows, codes);
  }

  private static CreditError error(DataInputStream in) throws IOException {
    double median = in.readDouble();
    double p90 = in.readDouble();
    boolean isBeyond = in.readBoolean();
    String beyond = in.readUTF();
    return new CreditError(median, p90, isBeyond ? Optional.of(beyond) : Optional.empty());
  }
}
