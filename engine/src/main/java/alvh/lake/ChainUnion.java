package alvh.lake;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.market.QuoteState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/// Two chains of one underlying and instant as one.
///
/// A series that both have with the same quote is taken once and counted; with two quotes there is
/// no union.
final class ChainUnion {
  private final OptionChain first;
  private final OptionChain second;
  private int duplicates;

  private ChainUnion(OptionChain first, OptionChain second) {
    this.first = first;
    this.second = second;
  }

  /// What came of it.
  sealed interface Result {
    /// @param chain both chains in one
    /// @param duplicates series that both had
    record Joined(OptionChain chain, int duplicates) implements Result {}

    /// @param why names a series with two quotes, or what else differs
    record Conflict(String why) implements Result {}
  }

  static Result of(OptionChain first, OptionChain second) {
    if (!first.graded().equals(second.graded())
        || (first.underlyingLevel().isPresent()
            && second.underlyingLevel().isPresent()
            && !first.underlyingLevel().equals(second.underlyingLevel()))) {
      return new Result.Conflict("its grade or index level differs from that of " + first.source());
    }
    return new ChainUnion(first, second).join();
  }

  private Result join() {
    List<ChainSlice> slices = new ArrayList<>();
    for (ChainSlice slice : first.slices()) {
      Optional<ChainSlice> other = second.slice(slice.root(), slice.expiry().date());
      if (other.isEmpty()) {
        slices.add(slice);
        continue;
      }
      Optional<String> twice = conflict(slice, other.get());
      if (twice.isPresent()) {
        return new Result.Conflict(twice.get() + " has another quote in " + first.source());
      }
      slices.add(join(slice, other.get()));
    }
    for (ChainSlice slice : second.slices()) {
      if (first.slice(slice.root(), slice.expiry().date()).isEmpty()) {
        slices.add(slice);
      }
    }
    OptionChain chain =
        new OptionChain(
            first.underlying(),
            first.asOf(),
            first.underlyingLevel().isPresent()
                ? first.underlyingLevel()
                : second.underlyingLevel(),
            slices,
            first.grade(),
            String.join(" + ", new TreeSet<>(List.of(first.source(), second.source()))),
            first.creditError());
    return new Result.Joined(chain, duplicates);
  }

  private Optional<String> conflict(ChainSlice a, ChainSlice b) {
    for (int i = 0; i < a.size(); i++) {
      double strike = a.strike(i);
      for (Right right : Right.values()) {
        Optional<Quote> mine = quote(a, right, strike);
        Optional<Quote> other = quote(b, right, strike);
        if (mine.isPresent() && other.isPresent()) {
          if (!mine.equals(other)) {
            LocalDate expiry = a.expiry().date();
            OptionRoot root = a.root();
            return Optional.of(root + " " + expiry + " " + strike + " " + right);
          }
          duplicates++;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Quote> quote(ChainSlice slice, Right right, double strike) {
    return slice.row(strike).stream()
        .filter(i -> slice.state(right, i) != QuoteState.UNLISTED)
        .mapToObj(i -> slice.quote(right, i))
        .findFirst();
  }

  private static ChainSlice join(ChainSlice a, ChainSlice b) {
    double[] all =
        DoubleStream.concat(Arrays.stream(a.strikes()), Arrays.stream(b.strikes()))
            .sorted()
            .distinct()
            .toArray();
    double[][] prices = new double[4][all.length];
    for (int i = 0; i < all.length; i++) {
      for (Right right : Right.values()) {
        double strike = all[i];
        Optional<Quote> quote = quote(a, right, strike).or(() -> quote(b, right, strike));
        prices[2 * right.ordinal()][i] = quote.map(Quote::bid).orElse(Double.NaN);
        prices[2 * right.ordinal() + 1][i] = quote.map(Quote::ask).orElse(Double.NaN);
      }
    }
    return new ChainSlice(a.root(), a.expiry(), all, prices[0], prices[1], prices[2], prices[3]);
  }
}
