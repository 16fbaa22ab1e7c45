package alvh.backtest.slow;

import alvh.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fees of one side of a trade, read from `config/costs.yaml` line by line with patterns, not
/// by the program's reader.
public final class SlowFees {
  private static final Pattern SECTION = Pattern.compile("^([a-z-]+):\\s*$");
  private static final Pattern ROOT = Pattern.compile("root: (\\w+)");
  private static final Pattern FROM = Pattern.compile("from: (\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern TIERS = Pattern.compile("usd-by-premium: \\{ (.*?) }");
  private static final Pattern FUTURE =
      Pattern.compile("exchange: ([.\\d]+), broker: ([.\\d]+), regulatory: ([.\\d]+)");

  /// @param whose `broker` or a root
  /// @param tiers USD by premium from which it holds
  private record Row(String whose, LocalDate from, NavigableMap<BigDecimal, BigDecimal> tiers) {}

  private final List<Row> rows = new ArrayList<>();

  public SlowFees() {
    String section = "";
    String root = "";
    LocalDate from = LocalDate.EPOCH;
    for (String line : lines()) {
      Matcher head = SECTION.matcher(line);
      if (head.matches()) {
        section = head.group(1);
        root = section.equals("broker-options") ? "broker" : "";
      }
      root = found(ROOT, line, root);
      from = LocalDate.parse(found(FROM, line, from.toString()));
      Matcher tiers = TIERS.matcher(line);
      Matcher future = FUTURE.matcher(line);
      if (tiers.find()) {
        rows.add(new Row(root, from, tiers(tiers.group(1))));
      } else if (future.find()) {
        BigDecimal all =
            new BigDecimal(future.group(1))
                .add(new BigDecimal(future.group(2)))
                .add(new BigDecimal(future.group(3)));
        rows.add(new Row(root, from, new TreeMap<>(Map.of(BigDecimal.ZERO, all))));
      }
    }
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(RealData.projectRoot().resolve("config/costs.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String found(Pattern pattern, String line, String before) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? matcher.group(1) : before;
  }

  private static NavigableMap<BigDecimal, BigDecimal> tiers(String text) {
    var tiers = new TreeMap<BigDecimal, BigDecimal>();
    for (String tier : text.split(", ", -1)) {
      String[] sides = tier.split(": ", -1);
      tiers.put(new BigDecimal(sides[0]), new BigDecimal(sides[1]));
    }
    return tiers;
  }

  /// USD per contract of `whose`.
  BigDecimal usd(String whose, LocalDate day, BigDecimal premium) {
    List<Row> own = rows.stream().filter(r -> r.whose.equals(whose)).toList();
    if (own.isEmpty()) {
      throw new NoSuchElementException("no fee of " + whose);
    }
    Row inForce = own.getFirst();
    for (Row row : own) {
      if (!row.from.isAfter(day)) {
        inForce = row;
      }
    }
    return inForce.tiers.floorEntry(premium.max(BigDecimal.ZERO)).getValue();
  }
}
