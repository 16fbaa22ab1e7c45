package alvh.backtest;

import alvh.desk.ValueTerms;
import alvh.execution.FillModel;
import alvh.playbook.BacktestDefaults;
import alvh.rebuild.SettlementReading;
import java.time.LocalDate;
import java.util.Optional;

/// What a run is made with, beside its playbook and its market.
///
/// @param from first day
/// @param to last day, not before `from`
/// @param equityUsd the account at the start, > 0
/// @param fills at which price packages fill
/// @param set what stands in for SET
/// @param framing who pays for the hedge
/// @param cash what the account's money is in
/// @param enterAt when it is decided and traded: at the close of index options, or at 11:00 New
///   York at levels between opening and close, for replicas of indices that roll then; nobody knew
///   the close at eleven
/// @param creditBias by how much rebuilt credits are taken to be too high, relative: condors on
///   rebuilt quotes are sold for so much less; 0 leaves rebuilt quotes as they are
/// @param value how alternatives are valued; empty where votes decide
public record BacktestTerms(
    LocalDate from,
    LocalDate to,
    double equityUsd,
    FillModel fills,
    SettlementReading set,
    Framing framing,
    BacktestDefaults.Cash cash,
    BacktestDefaults.EnterAt enterAt,
    double creditBias,
    Optional<ValueTerms> value) {
  private static final double CENTS_PER_USD = 100;

  public BacktestTerms {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    if (!(Math.abs(creditBias) < 1)) {
      throw new IllegalArgumentException("bias must be a small share, was " + creditBias);
    }
    if (!(equityUsd > 0) || Double.isInfinite(equityUsd)) {
      throw new IllegalArgumentException("equity must be > 0, was " + equityUsd);
    }
  }

  /// Terms that leave rebuilt quotes as they are, of a run that votes decide.
  public BacktestTerms(
      LocalDate from,
      LocalDate to,
      double equityUsd,
      FillModel fills,
      SettlementReading set,
      Framing framing,
      BacktestDefaults.Cash cash,
      BacktestDefaults.EnterAt enterAt) {
    this(from, to, equityUsd, fills, set, framing, cash, enterAt, 0, Optional.empty());
  }

  /// The same over other days.
  public BacktestTerms between(LocalDate first, LocalDate last) {
    return new BacktestTerms(
        first, last, equityUsd, fills, set, framing, cash, enterAt, creditBias, value);
  }

  /// The same with another account at the start, USD.
  public BacktestTerms startingWith(double usd) {
    return new BacktestTerms(from, to, usd, fills, set, framing, cash, enterAt, creditBias, value);
  }

  /// The same with alternatives valued, or with votes.
  public BacktestTerms valuing(Optional<ValueTerms> terms) {
    return new BacktestTerms(
        from, to, equityUsd, fills, set, framing, cash, enterAt, creditBias, terms);
  }

  /// What the account's money is in, as written in a playbook.
  public String cashSpelling() {
    return cash.spelling();
  }

  /// When it is traded, as written in a playbook.
  public String enterAtSpelling() {
    return enterAt.spelling();
  }

  /// The account at the start, USD cents.
  public long startCents() {
    return Math.round(equityUsd * CENTS_PER_USD);
  }
}
