package alvh.broker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What thinkorswim calls a combination, and the legs that buying one of it means.
///
/// Selling is the same with every sign turned: the published line `SELL -2 IRON CONDOR ...
/// 4450/4460/4450/4440 CALL/PUT` lists short call, long call, short put, long put, so buying the
/// same line buys the first of each pair and sells the second.
enum TosSpread {
  /// One option; the word is often left out.
  SINGLE("SINGLE", 1, 1, 1, leg(0, 0, 0, 1)),
  /// First strike against the second.
  VERTICAL("VERTICAL", 1, 2, 1, leg(0, 0, 0, 1), leg(0, 1, 0, -1)),
  /// A vertical of the first right and one of the second.
  IRON_CONDOR(
      "IRON CONDOR", 1, 4, 2, leg(0, 0, 0, 1), leg(0, 1, 0, -1), leg(0, 2, 1, 1), leg(0, 3, 1, -1)),
  /// Four strikes of one right: the outer ones against the inner ones.
  CONDOR("CONDOR", 1, 4, 1, leg(0, 0, 0, 1), leg(0, 1, 0, -1), leg(0, 2, 0, -1), leg(0, 3, 0, 1)),
  /// Three strikes: the outer ones against twice the middle.
  BUTTERFLY("BUTTERFLY", 1, 3, 1, leg(0, 0, 0, 1), leg(0, 1, 0, -2), leg(0, 2, 0, 1)),
  /// Two strikes, one of each right.
  STRANGLE("STRANGLE", 1, 2, 2, leg(0, 0, 0, 1), leg(0, 1, 1, 1)),
  /// One strike, both rights.
  STRADDLE("STRADDLE", 1, 1, 2, leg(0, 0, 0, 1), leg(0, 0, 1, 1)),
  /// The first date against the second.
  CALENDAR("CALENDAR", 2, 1, 1, leg(0, 0, 0, 1), leg(1, 0, 0, -1)),
  /// The first date and strike against the second.
  DIAGONAL("DIAGONAL", 2, 2, 1, leg(0, 0, 0, 1), leg(1, 1, 0, -1));

  /// One leg when bought.
  ///
  /// @param date which of the listed dates, from 0
  /// @param strike which of the listed strikes, from 0
  /// @param right which of the listed rights, from 0
  /// @param ratio contracts, negative when sold
  record Leg(int date, int strike, int right, int ratio) {}

  private final String words;
  private final int dates;
  private final int strikes;
  private final int rights;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it unmodifiable, Leg is a record
  private final List<Leg> legs;

  TosSpread(String words, int dates, int strikes, int rights, Leg... legs) {
    this.words = words;
    this.dates = dates;
    this.strikes = strikes;
    this.rights = rights;
    this.legs = List.of(legs);
  }

  private static Leg leg(int date, int strike, int right, int ratio) {
    return new Leg(date, strike, right, ratio);
  }

  /// The combination that `text` begins with.
  static Optional<TosSpread> startOf(String text) {
    return Arrays.stream(values())
        .filter(spread -> text.startsWith(spread.words + " "))
        .max(Comparator.comparingInt(spread -> spread.words.length()));
  }

  /// As thinkorswim writes it: `IRON CONDOR`.
  String words() {
    return words;
  }

  /// The legs of one bought.
  List<Leg> legs() {
    return legs;
  }

  /// Whether the listed dates, strikes and rights are as many as it needs, and two rights differ.
  boolean fits(TosOptions options) {
    return options.dates().size() == dates
        && options.strikes().size() == strikes
        && options.rights().size() == rights
        && options.rights().stream().distinct().count() == rights;
  }
}
