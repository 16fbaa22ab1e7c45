package alvh.desk;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// From where on dates and prices are near enough to be told.
///
/// @param expiryTradingDays an expiry is told when so many trading days are left to its last
///   trading day, once for each of them; none < 0
/// @param eventTradingDays an event is told once when so many trading days or fewer are left, >= 0
/// @param strikeShare a short strike is near within this share of the forward, > 0; .02 = 2 %
/// @param strikeDelta or from this absolute delta, in `(0, 1)`
public record AlertPolicy(
    NavigableSet<Integer> expiryTradingDays,
    int eventTradingDays,
    double strikeShare,
    double strikeDelta) {
  /// A choice: five, one and no trading days before an expiry, the day before an event, a strike
  /// within 2 % or from a delta of .30, twice what condors of this kind are sold at.
  public static final AlertPolicy STANDARD =
      new AlertPolicy(new TreeSet<>(List.of(0, 1, 5)), 1, 0.02, 0.30);

  public AlertPolicy {
    expiryTradingDays = Collections.unmodifiableNavigableSet(new TreeSet<>(expiryTradingDays));
    if (expiryTradingDays.stream().anyMatch(n -> n < 0) || eventTradingDays < 0) {
      throw new IllegalArgumentException(
          "trading days must be >= 0, were " + expiryTradingDays + ", " + eventTradingDays);
    }
    if (!(strikeShare > 0) || !(strikeDelta > 0 && strikeDelta < 1)) {
      throw new IllegalArgumentException(
          "a strike is near within a share > 0 and a delta in (0, 1), were "
              + strikeShare
              + ", "
              + strikeDelta);
    }
  }
}
