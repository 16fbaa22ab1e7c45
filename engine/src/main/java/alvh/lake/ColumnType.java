package alvh.lake;

/// What a column of a table holds.
public enum ColumnType {
  /// A calendar day.
  DATE("DATE", 'd'),
  /// A moment, to the microsecond.
  INSTANT("TIMESTAMPTZ", 'i'),
  /// Characters.
  TEXT("VARCHAR", 't'),
  /// A number of double precision; never NaN.
  NUMBER("DOUBLE", 'n'),
  /// A whole number of 64 bits.
  WHOLE("BIGINT", 'w'),
  /// True or false.
  FLAG("BOOLEAN", 'b');

  private final String sql;
  private final char mark;

  ColumnType(String sql, char mark) {
    this.sql = sql;
    this.mark = mark;
  }

  /// Its name in SQL.
  String sql() {
    return sql;
  }

  /// The letter that stands before a value of it in the bytes that are hashed.
  char mark() {
    return mark;
  }
}
