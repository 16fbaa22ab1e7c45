package alvh.lake;

import alvh.market.ChainSlice;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is said of a chain as a whole.
///
/// @param asOf the instant of its quotes
/// @param level of the underlying, as printed with the quotes
/// @param grade what kind of quotes
/// @param source the file or feed
/// @param error of credits, for quotes of no market
record ChainHead(
    Instant asOf,
    OptionalDouble level,
    DataGrade grade,
    String source,
    Optional<CreditError> error) {
  static ChainHead of(OptionChain chain) {
    return new ChainHead(
        chain.asOf(), chain.underlyingLevel(), chain.grade(), chain.source(), chain.creditError());
  }

  /// The chain with `slices`.
  OptionChain with(String underlying, List<ChainSlice> slices) {
    return new OptionChain(underlying, asOf, level, slices, grade, source, error);
  }
}
