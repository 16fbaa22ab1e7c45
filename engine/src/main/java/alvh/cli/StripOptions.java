package alvh.cli;

import alvh.input.InputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Two bare strips with their minutes and rates, as the VIX white paper gives them.
final class StripOptions {
  @Option(
      names = "--near",
      paramLabel = "FILE",
      description = "Bare strip of the expiry up to 30 days; needs the five options that follow.")
  private @Nullable Path near;

  @Option(names = "--near-minutes", paramLabel = "N", description = "Minutes to its settlement.")
  private @Nullable Long nearMinutes;

  @Option(names = "--near-rate", paramLabel = "R", description = "Continuous rate to it.")
  private @Nullable Double nearRate;

  @Option(
      names = "--next",
      paramLabel = "FILE",
      description = "Bare strip of the expiry beyond 30 days.")
  private @Nullable Path next;

  @Option(names = "--next-minutes", paramLabel = "N", description = "Minutes to its settlement.")
  private @Nullable Long nextMinutes;

  @Option(names = "--next-rate", paramLabel = "R", description = "Continuous rate to it.")
  private @Nullable Double nextRate;

  private Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("--near", near);
    all.put("--near-minutes", nearMinutes);
    all.put("--near-rate", nearRate);
    all.put("--next", next);
    all.put("--next-minutes", nextMinutes);
    all.put("--next-rate", nextRate);
    return all;
  }

  /// Whether any of the options was given.
  boolean isGiven() {
    return all().values().stream().anyMatch(Objects::nonNull);
  }

  /// Reads both strips; all six options must be there.
  StripPair read() {
    if (near == null
        || nearMinutes == null
        || nearRate == null
        || next == null
        || nextMinutes == null
        || nextRate == null) {
      List<String> missing =
          all().entrySet().stream()
              .filter(e -> e.getValue() == null)
              .map(Map.Entry::getKey)
              .toList();
      throw new InputException(
          String.join(", ", missing),
          missing.size() == 1 ? "is missing" : "are missing",
          "two strips need file, minutes and rate of both expiries");
    }
    if (nearMinutes <= 0) {
      throw new InputException(
          "--near-minutes", nearMinutes + " is not above 0", "give the minutes to settlement");
    }
    if (nextMinutes <= nearMinutes) {
      throw new InputException(
          "--next-minutes",
          nextMinutes + " is not above --near-minutes " + nearMinutes,
          "name the nearer expiry with --near");
    }
    return new StripPair(
        StripPair.Leg.read(near, nearMinutes, rate("--near-rate", nearRate)),
        StripPair.Leg.read(next, nextMinutes, rate("--next-rate", nextRate)));
  }

  private static double rate(String option, double rate) {
    if (!(Math.abs(rate) < 1)) {
      throw new InputException(
          option, rate + " is not a rate", "write it as a fraction: 0.0535 for 5.35 %");
    }
    return rate;
  }
}
