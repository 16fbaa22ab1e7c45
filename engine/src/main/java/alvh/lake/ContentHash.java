package alvh.lake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of the rows of a table, whatever file they stand in. Mutable, belongs to one thread.
///
/// The bytes that are hashed: `alvh-rows-1` and a line `name:type letter` for every column, each
/// ended by a line feed; then for every value the letter of its type and its value, days since
/// 1970, microseconds since 1970, IEEE 754 bits, whole number, 0 or 1 as eight bytes with the
/// highest first, text as its length in eight bytes and its UTF-8; `-` alone for an empty cell; a
/// line feed after each row. A column called `source` is left out: the same rows from a file of
/// another name are the same content.
public final class ContentHash implements RowSink {
  private static final String FORM = "alvh-rows-1\n";
  private static final byte ABSENT = '-';
  private static final byte END = '\n';
  private static final int VALUE_BYTES = 1 + Long.BYTES;
  private static final int BUFFER_BYTES = 1 << 16;

  /// Where rows came from is told beside them and is no part of the content.
  private static final String SOURCE = "source";

  private final MessageDigest digest;
  private final List<TableColumn> columns;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private int column;
  private long rows;

  private ContentHash(MessageDigest digest, List<TableColumn> columns) {
    this.digest = digest;
    this.columns = columns;
  }

  /// The hash of no rows yet of `columns`.
  public static ContentHash of(List<TableColumn> columns) {
    ContentHash hash = new ContentHash(sha256(), List.copyOf(columns));
    var head = new StringBuilder(FORM);
    for (TableColumn column : columns) {
      if (isHashed(column)) {
        head.append(column.name()).append(':').append(column.type().mark()).append('\n');
      }
    }
    hash.digest.update(head.toString().getBytes(StandardCharsets.UTF_8));
    return hash;
  }

  private static boolean isHashed(TableColumn column) {
    return !column.name().equals(SOURCE);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void date(LocalDate value) {
    value(ColumnType.DATE, value.toEpochDay());
  }

  @Override
  public void instant(Instant value) {
    value(ColumnType.INSTANT, Micros.of(value));
  }

  @Override
  public void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (value(ColumnType.TEXT, bytes.length)) {
      drain();
      digest.update(bytes);
    }
  }

  @Override
  public void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number must be finite, was " + value);
    }
    value(ColumnType.NUMBER, Double.doubleToRawLongBits(value));
  }

  @Override
  public void whole(long value) {
    value(ColumnType.WHOLE, value);
  }

  @Override
  public void flag(boolean value) {
    value(ColumnType.FLAG, value ? 1 : 0);
  }

  @Override
  public void absent() {
    if (isHashed(next())) {
      room();
      buffer.put(ABSENT);
    }
  }

  @Override
  public void endRow() {
    if (column != columns.size()) {
      throw new IllegalArgumentException("a row has " + columns.size() + " values, got " + column);
    }
    column = 0;
    room();
    buffer.put(END);
    rows++;
  }

  private boolean value(ColumnType type, long bits) {
    TableColumn at = next();
    if (at.type() != type) {
      throw new IllegalArgumentException(at + " got a value of the type " + type);
    }
    if (!isHashed(at)) {
      return false;
    }
    room();
    buffer.put((byte) type.mark()).putLong(bits);
    return true;
  }

  private TableColumn next() {
    if (column == columns.size()) {
      throw new IllegalArgumentException("a row has " + columns.size() + " values");
    }
    return columns.get(column++);
  }

  private void room() {
    if (buffer.remaining() < VALUE_BYTES) {
      drain();
    }
  }

  private void drain() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /// How many rows it has taken.
  public long rows() {
    return rows;
  }

  /// The hash of the rows taken, 64 hexadecimal digits; asked for once, at the end.
  public String hex() {
    drain();
    return HexFormat.of().formatHex(digest.digest());
  }
}
