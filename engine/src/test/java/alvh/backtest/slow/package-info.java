/// A second backtest for tests: an account in exact decimals that shares no code with
/// `alvh.backtest`, the ledger, the fill models, the fees or the settlements of the program.
///
/// Slow and plain on purpose. It reads quotes of rebuilt days, series, futures and the fee file,
/// and computes everything else itself by docs/backtest.md, section "Account".
@NullMarked
package alvh.backtest.slow;

import org.jspecify.annotations.NullMarked;
