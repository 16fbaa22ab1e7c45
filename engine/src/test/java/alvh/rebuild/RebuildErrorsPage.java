package alvh.rebuild;

import alvh.RealData;
import alvh.rebuild.RebuildErrors.Condor;
import alvh.rebuild.RebuildErrors.LegError;
import alvh.rebuild.RebuildErrors.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// docs/rebuild-errors.md: how far rebuilt chains are off on the real chains at hand.
public final class RebuildErrorsPage {
  private static final int WORST = 5;

  private final RebuildErrors errors = new RebuildErrors();
  private final List<Condor> condors = errors.condors();
  private final StringBuilder page = new StringBuilder();

  private RebuildErrorsPage() {}

  /// Writes the page anew; with an argument prints the fitted numbers for config/rebuild.yaml.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      Files.writeString(file(), text());
    } else {
      RebuildNumbers.print();
    }
  }

  /// Where the page lies.
  static Path file() {
    return RealData.projectRoot().resolve("docs").resolve("rebuild-errors.md");
  }

  /// The page.
  static String text() {
    return new RebuildErrorsPage().made();
  }

  private String made() {
    line(
        """
        # How far rebuilt SPX chains are off

        Made by `./alvh golden rebuild-errors` from the real chains at hand: 40 days of
        January and February 2018 (one live expiry each), 2022-01-07 and 2024-01-05. Every
        month is scored with a model fitted on the other months alone; the form of the model
        was chosen on the same table ([ADR 0022](adr/0022-shapes-of-rebuilt-smiles.md)), so
        it flatters a little. One condor per live slice with 7 to 60 days (*each day once*
        takes the median of a day's condors, as 36 of the 65 are of two days): short strikes
        nearest .20 delta, long ones nearest .05 by their real mids, listed strikes, rebuilt
        mid against real mid. The slice of 2018-02-05 is left out by the rule of
        `rebuild.WildQuotes`: 31 % of its quotes are wild, and 20 % is the most allowed.

        Three readings: *shape* takes the level from the slice's own variance strip and its
        forward from parity; *level* takes the level from the volatility indices; *all*
        takes the forward from the close of the S&P 500, the three-month bill and dividends
        too, and so holds the quarter of an hour between that close and the quotes.

        ## Credit of a condor 20/5 delta

        Error is rebuilt / real - 1, in percent. The band of `config/rebuild.yaml` is that
        of *each day once*, *all*: a rebuilt chain has nothing but index closes, rates and
        dividends. Above the highest VIX of these days (33.46), without VVIX and without
        VIX3M a chain says that its error is at least the band.

        | condors | n | reading | median of size | p90 of size | bias | worst |
        |---|---:|---|---:|---:|---:|---|\
        """);
    credits("all", c -> true);
    days();
    for (YearMonth month : condors.stream().map(Condor::month).distinct().sorted().toList()) {
      credits(month.toString(), c -> c.month().equals(month));
    }
    for (Tenor tenor : Tenor.values()) {
      credits(name(tenor), c -> Tenor.of(c.days() / 365) == tenor);
    }
    worst();
    levels();
    legs();
    widths();
    return page.toString();
  }

  private void credits(String name, Predicate<Condor> which) {
    List<Condor> some = condors.stream().filter(which).toList();
    for (Variant variant : Variant.values()) {
      double[] e = some.stream().mapToDouble(c -> c.error(variant)).toArray();
      Condor far = farthest(some, variant);
      line(
          String.format(
              Locale.ROOT,
              "| %s | %d | %s | %.1f | %.1f | %+.1f | %+.1f on %s, %s |",
              name,
              some.size(),
              name(variant),
              100 * Sizes.quantile(e, .5),
              100 * Sizes.quantile(e, .9),
              100 * Arrays.stream(e).average().orElseThrow(),
              100 * far.error(variant),
              far.day(),
              far.expiry().date()));
    }
  }

  /// Days with many expiries speak for one day only.
  private void days() {
    for (Variant variant : Variant.values()) {
      double[] e = eachDayOnce(condors, variant);
      line(
          String.format(
              Locale.ROOT,
              "| each day once | %d | %s | %.1f | %.1f | | |",
              e.length,
              name(variant),
              100 * Sizes.quantile(e, .5),
              100 * Sizes.quantile(e, .9)));
    }
  }

  /// The median size of every day's errors.
  static double[] eachDayOnce(List<Condor> condors, Variant variant) {
    return condors.stream()
        .map(Condor::day)
        .distinct()
        .mapToDouble(day -> ofDay(condors, day, variant))
        .toArray();
  }

  private static double ofDay(List<Condor> condors, LocalDate day, Variant variant) {
    return Sizes.quantile(
        condors.stream()
            .filter(c -> c.day().equals(day))
            .mapToDouble(c -> c.error(variant))
            .toArray(),
        .5);
  }

  private static Condor farthest(List<Condor> some, Variant variant) {
    return some.stream()
        .max(Comparator.comparingDouble(c -> Math.abs(c.error(variant))))
        .orElseThrow();
  }

  private void worst() {
    line("");
    line("The worst by *level*:");
    line("");
    line("| day | expiry | days | real credit | shape | level | all |");
    line("|---|---|---:|---:|---:|---:|---:|");
    condors.stream()
        .sorted(Comparator.comparingDouble((Condor c) -> -Math.abs(c.error(Variant.LEVEL))))
        .limit(WORST)
        .forEach(c ->
            line(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.2f | %+.1f | %+.1f | %+.1f |",
                    c.day(),
                    c.expiry().date(),
                    c.days(),
                    c.credit(),
                    100 * c.error(Variant.SHAPE),
                    100 * c.error(Variant.LEVEL),
                    100 * c.error(Variant.ALL))));
  }

  private void legs() {
    line(
        """

        ## Legs

        Vol errors in vol points, price errors in percent of the real mid; median and p90 of
        their size, mean of the vol error. The bands of `config/rebuild.yaml` are the vol
        errors of *level*.

        | leg | days | n | reading | vol median | vol p90 | vol bias | price median | price p90 |
        |---|---|---:|---|---:|---:|---:|---:|---:|\
        """);
    for (Moneyness leg : Moneyness.values()) {
      for (Tenor tenor : Tenor.values()) {
        for (Variant variant : List.of(Variant.SHAPE, Variant.LEVEL)) {
          double[] vols = legs(condors, leg, tenor, variant, LegError::vol);
          double[] prices = legs(condors, leg, tenor, variant, LegError::price);
          line(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %d | %s | %.2f | %.2f | %+.2f | %.1f | %.1f |",
                  name(leg),
                  name(tenor),
                  vols.length,
                  name(variant),
                  Sizes.quantile(vols, .5),
                  Sizes.quantile(vols, .9),
                  Arrays.stream(vols).average().orElseThrow(),
                  100 * Sizes.quantile(prices, .5),
                  100 * Sizes.quantile(prices, .9)));
        }
      }
    }
  }

  static double[] legs(
      List<Condor> condors,
      Moneyness leg,
      Tenor tenor,
      Variant variant,
      ToDoubleFunction<LegError> error) {
    return condors.stream()
        .filter(c -> Tenor.of(c.days() / 365) == tenor)
        .mapToDouble(c -> error.applyAsDouble(c.leg(variant, leg)))
        .toArray();
  }

  private void widths() {
    line(
        """

        ## Widths of quotes

        Model / real by month, the model fitted on the other months; 1 to 130 days to
        expiry.

        | month | side | n | median ratio | median of size of ln ratio | p90 |
        |---|---|---:|---:|---:|---:|\
        """);
    for (Map.Entry<YearMonth, List<List<Double>>> month : errors.widths().entrySet()) {
      for (int side = 0; side < 2; side++) {
        double[] e = month.getValue().get(side).stream().mapToDouble(Double::doubleValue).toArray();
        line(
            String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.2f | %.2f | %.2f |",
                month.getKey(),
                side == 0 ? "out of the money" : "in the money",
                e.length,
                Math.exp(signed(e)),
                Sizes.quantile(e, .5),
                Sizes.quantile(e, .9)));
      }
    }
  }

  private static double signed(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void levels() {
    line(
        """

        ## Level

        VIX(T) from the indices against the slice's own strip, ln of the ratio in percent.

        | days | n | median of size | p90 | bias |
        |---|---:|---:|---:|---:|\
        """);
    for (Tenor tenor : Tenor.values()) {
      double[] e =
          condors.stream()
              .filter(c -> Tenor.of(c.days() / 365) == tenor)
              .mapToDouble(Condor::level)
              .toArray();
      line(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f | %.1f | %+.1f |",
              name(tenor),
              e.length,
              100 * Sizes.quantile(e, .5),
              100 * Sizes.quantile(e, .9),
              100 * Arrays.stream(e).average().orElseThrow()));
    }
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
