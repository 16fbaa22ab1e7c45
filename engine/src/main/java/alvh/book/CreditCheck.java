package alvh.book;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Finds the credit that the strikes of a package cannot give.
///
/// A package sold for as much as it can ever cost could not lose, so its credit is below the sum of
/// the widths of what is sold: a condor owes its wider side at most, a credit spread its width,
/// bought options and debit spreads nothing. What is naked has no such bound.
///
/// @param pack the package
record CreditCheck(OptionPackage pack) {
  /// The fault of the credit, if it has one.
  Optional<BookFault> fault() {
    Optional<IronCondor> condor = pack.asIronCondor();
    if (condor.isPresent() && !(pack.credit() > 0)) {
      return fault(
          "a sold condor receives a credit, was " + pack.credit(),
          "give the credit in index points, such as 12.10");
    }
    OptionalDouble most = most();
    if (most.isEmpty() || pack.credit() <= 0 || pack.credit() < most.getAsDouble()) {
      return Optional.empty();
    }
    return fault(
        String.format(
            Locale.ROOT,
            "credit %s is not below %s %s: it could not lose",
            pack.credit(),
            condor.isPresent() ? "the wider side" : "what its strikes can cost,",
            Strikes.text(most.getAsDouble())),
        condor.isPresent()
            ? "give the credit in index points per condor, not in USD"
            : "give the credit in index points per package, or a debit if it was paid");
  }

  /// The most one package can owe at settlement, index points; empty when something is naked.
  private OptionalDouble most() {
    List<MatchedStructure> matched = StructureMatcher.match(pack.legs());
    double sum = 0;
    for (MatchedStructure part : matched) {
      switch (part.structure()) {
        case IronCondor condor -> sum += condor.widerWidth() * part.quantity();
        case Vertical spread when spread.isCreditSpread() ->
            sum += spread.width() * part.quantity();
        case Vertical debit -> {}
        case LongOption bought -> {}
        case NakedOption naked -> {
          return OptionalDouble.empty();
        }
      }
    }
    return OptionalDouble.of(sum);
  }

  private Optional<BookFault> fault(String what, String mend) {
    return Optional.of(new BookFault(pack.id(), what, mend));
  }
}
