package alvh.time;

/// On which Wednesday the monthly VIX contracts settle, before any shift off a holiday.
public enum VixMonthlyRule {
  /// The Wednesday of the week of the contract month's own third Friday.
  WEDNESDAY_BEFORE_THIRD_FRIDAY,
  /// Thirty days before the third Friday of the following month.
  THIRTY_DAYS_BEFORE_NEXT_THIRD_FRIDAY
}
