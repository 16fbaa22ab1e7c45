/// Tests of the backtest: the attribution against integrals, the account against a second one that
/// shares no code with it.
@NullMarked
package alvh.backtest;

import org.jspecify.annotations.NullMarked;
