package alvh.market;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// All quotes of one underlying at one instant.
///
/// @param underlying `SPX`, `XSP` or `VIX`
/// @param asOf the instant of the quotes
/// @param underlyingLevel the index level printed with the quotes, if any; never used as a forward
/// @param slices by settlement instant, then root
/// @param grade what kind of quotes these are
/// @param source the file or feed they were read from
/// @param creditError how far off condors are, when the quotes are none of a market and it is known
public record OptionChain(
    String underlying,
    Instant asOf,
    OptionalDouble underlyingLevel,
    List<ChainSlice> slices,
    DataGrade grade,
    String source,
    Optional<CreditError> creditError) {
  public OptionChain {
    slices =
        slices.stream()
            .sorted(Comparator.comparing(ChainSlice::expiry).thenComparing(ChainSlice::root))
            .toList();
    for (ChainSlice slice : slices) {
      if (!slice.root().underlying().equals(underlying)) {
        throw new IllegalArgumentException(slice + " is not an option on " + underlying);
      }
    }
  }

  /// A chain of which no error is stated.
  public OptionChain(
      String underlying,
      Instant asOf,
      OptionalDouble underlyingLevel,
      List<ChainSlice> slices,
      DataGrade grade,
      String source) {
    this(underlying, asOf, underlyingLevel, slices, grade, source, Optional.empty());
  }

  /// What kind of quotes these are, with their error.
  public ChainGrade graded() {
    return new ChainGrade(grade, creditError);
  }

  /// The slice of a root and listed date.
  public Optional<ChainSlice> slice(OptionRoot root, LocalDate expiry) {
    return slices.stream()
        .filter(s -> s.root() == root && s.expiry().date().equals(expiry))
        .findFirst();
  }

  /// What the quote of `contract` says; `UNLISTED` when the chain does not hold it.
  public QuoteState state(OptionContract contract) {
    return slice(contract.root(), contract.expiry())
        .flatMap(s ->
            s.row(contract.strike()).stream()
                .mapToObj(i -> s.state(contract.right(), i))
                .findFirst())
        .orElse(QuoteState.UNLISTED);
  }

  /// Bid and ask of `contract`, if listed.
  public Optional<Quote> quote(OptionContract contract) {
    return slice(contract.root(), contract.expiry())
        .flatMap(s ->
            s.row(contract.strike()).stream()
                .filter(i -> s.state(contract.right(), i) != QuoteState.UNLISTED)
                .mapToObj(i -> s.quote(contract.right(), i))
                .findFirst());
  }

  /// The slices that have not settled at the chain's instant.
  public List<ChainSlice> liveSlices() {
    return slices.stream().filter(s -> s.expiry().minutesFrom(asOf) > 0).toList();
  }
}
