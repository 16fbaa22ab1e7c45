package alvh.cli;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was rebuilt of one underlying on one day.
sealed interface ChainReport permits RebuildReport, VixRebuildReport {
  /// Digits of an index that is computed here.
  int DECIMALS = 3;

  /// The day.
  LocalDate day();

  /// All its quotes.
  OptionChain chain();

  /// What the day lacked and what stands in for it.
  List<String> missing();

  /// The index that the quotes must give back.
  String index();

  /// Its close as published, vol points.
  double published();

  /// The same by Cboe's method from the quotes; empty when they do not give one.
  OptionalDouble returned();

  /// Whether it came back as near as it should.
  boolean isBack();

  /// What a reader of the chain's file should know.
  List<String> notes();

  /// The day in short.
  Map<String, Object> head();

  /// All of it.
  Map<String, Object> json();

  /// For people.
  List<String> lines();

  /// Strikes of all expiries.
  default int strikes() {
    return chain().slices().stream().mapToInt(ChainSlice::size).sum();
  }

  /// Quotes in `state`.
  default long count(QuoteState state) {
    long count = 0;
    for (ChainSlice slice : chain().slices()) {
      for (int i = 0; i < slice.size(); i++) {
        for (Right right : Right.values()) {
          count += slice.state(right, i) == state ? 1 : 0;
        }
      }
    }
    return count;
  }

  /// The keys that every underlying has.
  default Map<String, Object> common() {
    Map<String, Object> json = Json.object();
    json.put("day", day().toString());
    json.put("underlying", chain().underlying());
    json.put("asOf", Moments.iso(chain().asOf()));
    GradeText.put(json, chain().graded());
    json.put("source", chain().source());
    json.put("missing", missing());
    Map<String, Object> level = Json.object();
    level.put("published", published());
    level.put("returned", Json.number(returned(), "the quotes do not give a " + index()));
    json.put(index().toLowerCase(Locale.ROOT), level);
    json.put("strikes", strikes());
    json.put("twoSided", count(QuoteState.TWO_SIDED));
    json.put("zeroBids", count(QuoteState.ZERO_BID));
    return json;
  }

  /// How many quotes there are and whether the index comes back, for people.
  default List<String> summary() {
    return List.of(
        String.format(
            Locale.ROOT,
            "%d expiries, %d strikes, %d two-sided quotes, %d without a bid",
            chain().slices().size(),
            strikes(),
            count(QuoteState.TWO_SIDED),
            count(QuoteState.ZERO_BID)),
        index()
            + " "
            + Numbers.fixed(published(), 2)
            + ", from these quotes by Cboe's method "
            + returnedText().orElse("not to be had"));
  }

  /// [#returned] to three places.
  default Optional<String> returnedText() {
    return returned().stream().mapToObj(level -> Numbers.fixed(level, DECIMALS)).findFirst();
  }
}
