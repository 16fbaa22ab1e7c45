package alvh.vix;

import java.time.LocalDate;

/// One index of the VIX family: its horizon and the expiries it reads.
///
/// VIX is Cboe's methodology to the letter. VIX9D, VIX3M, VIX6M and VIX1Y use the same formula on
/// expiries that bracket their horizon; that the longer ones read AM monthlies only follows their
/// descriptions, and the horizon of VIX1Y (365 days) is by its name.
///
/// @param name as published
/// @param horizonDays calendar days, > 0
/// @param rule which expiries
public record VixTenor(String name, int horizonDays, ExpiryRule rule) {
  /// From this day VIX reads the Friday weeklys.
  public static final LocalDate FIRST_DAY_WITH_WEEKLYS = LocalDate.of(2014, 10, 6);

  /// The 9-day index.
  public static final VixTenor VIX9D = new VixTenor("VIX9D", 9, ExpiryRule.WEEKLY);

  /// The 30-day index since 2014-10-06.
  public static final VixTenor VIX = new VixTenor("VIX", 30, ExpiryRule.WEEKLY);

  /// The 93-day index.
  public static final VixTenor VIX3M = new VixTenor("VIX3M", 93, ExpiryRule.MONTHLY);

  /// The 184-day index.
  public static final VixTenor VIX6M = new VixTenor("VIX6M", 184, ExpiryRule.MONTHLY);

  /// The one-year index.
  public static final VixTenor VIX1Y = new VixTenor("VIX1Y", 365, ExpiryRule.MONTHLY);

  public VixTenor {
    if (horizonDays <= 0) {
      throw new IllegalArgumentException("horizonDays must be > 0, was " + horizonDays);
    }
  }

  /// VIX as it was defined on `day`.
  public static VixTenor vixOn(LocalDate day) {
    return day.isBefore(FIRST_DAY_WITH_WEEKLYS)
        ? new VixTenor("VIX", VIX.horizonDays(), ExpiryRule.FIRST_TWO_MONTHLIES)
        : VIX;
  }
}
