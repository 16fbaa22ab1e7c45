/// Makes the synthetic trading day of `examples/demo`: something to run without market data.
///
/// One model gives everything: a mean-reverting variance curve through the day's VIX prices the VIX
/// series, the VX contracts and, through arbitrage-free smiles, the option chain, so that they
/// agree with each other as a real market's would. The door is [alvh.demo.SyntheticDay], which
/// rewrites the folder. It reads no market data, no clock and no file, and the same code gives the
/// same bytes on every machine.
@NullMarked
package alvh.demo;

import org.jspecify.annotations.NullMarked;
