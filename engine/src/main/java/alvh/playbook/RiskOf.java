package alvh.playbook;

import java.util.Locale;

/// What of a condor counts as its largest loss when it is sized.
public enum RiskOf {
  /// The wider side less the natural credit: what the account can lose by it.
  NET_LOSS,
  /// The wider side whole: the most it can pay out at expiry, where the credit lies apart and is no
  /// cover.
  PAYOUT;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// USD of one condor.
  ///
  /// @param payoutUsd the most that it pays out at expiry, USD
  /// @param netLossUsd that less its credit, USD
  public double usd(double payoutUsd, double netLossUsd) {
    return switch (this) {
      case NET_LOSS -> netLossUsd;
      case PAYOUT -> payoutUsd;
    };
  }
}
