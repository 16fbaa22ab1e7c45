package alvh.report;

/// A column of a table.
///
/// @param name unique in the table
/// @param type what its cells are, where they are not absent
public record Column(String name, Type type) {
  /// What a column holds.
  public enum Type {
    /// [Cell.Day].
    DAY,
    /// [Cell.Moment].
    MOMENT,
    /// [Cell.Text].
    TEXT,
    /// [Cell.Whole].
    WHOLE,
    /// [Cell.Amount].
    NUMBER,
    /// [Cell.Usd].
    USD
  }

  static Column day(String name) {
    return new Column(name, Type.DAY);
  }

  static Column moment(String name) {
    return new Column(name, Type.MOMENT);
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  static Column whole(String name) {
    return new Column(name, Type.WHOLE);
  }

  static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  static Column usd(String name) {
    return new Column(name, Type.USD);
  }
}
