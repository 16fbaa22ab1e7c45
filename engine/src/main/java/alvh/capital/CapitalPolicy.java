package alvh.capital;

import alvh.margin.RegT;

/// How an owner's capital is charged and what it is asked to earn.
///
/// @param margin how margin is charged, with the table of futures margin
/// @param terms premium and spread
public record CapitalPolicy(RegT margin, CapitalTerms terms) {
  /// The exchange's rule without a table for futures, and default terms.
  public static final CapitalPolicy DEFAULT =
      new CapitalPolicy(new RegT(RegT.UnequalSides.WIDER), CapitalTerms.DEFAULT);
}
