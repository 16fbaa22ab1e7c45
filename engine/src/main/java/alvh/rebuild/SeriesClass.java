package alvh.rebuild;

/// Families of expiries that share a strike grid, densest first.
public enum SeriesClass {
  /// Third Fridays, ends of months and quarters.
  MONTHLY,
  /// Other Fridays.
  FRIDAY,
  /// Other days of the week.
  WEEKDAY
}
