package alvh.rebuild;

import alvh.time.Effective;

/// What rebuilding a VIX chain needs to know beside the day: numbers fitted to real quotes, and
/// which series were listed.
///
/// @param smiles smiles by tenor and level
/// @param widths bid-ask widths
/// @param grids strikes by first day
/// @param monthlyExpiries number of monthly expiries listed, > 1
/// @param weeklyDays weekly expiries are listed up to so many days ahead
/// @param errors how far off prices may be
public record VixChainModel(
    VixSmileModel smiles,
    VixQuoteWidths widths,
    Effective<VixStrikeGrid> grids,
    int monthlyExpiries,
    int weeklyDays,
    VixChainErrors errors) {
  public VixChainModel {
    if (monthlyExpiries < 2 || weeklyDays < 0) {
      throw new IllegalArgumentException(
          "two monthly expiries are needed, were "
              + monthlyExpiries
              + ", weekly days "
              + weeklyDays);
    }
  }
}
