package alvh.workspace;

import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.input.NearestName;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short notations for contracts in a book file.
///
/// `SPX 2024-02-16 4475/4425/4875/4925` is a condor (short put / long put / short call / long
/// call), `-1 VIX 2024-02-14 C25` an option leg, `VXM 2024-02-14` a future.
final class ContractText {
  private static final Pattern CONDOR =
      Pattern.compile("(\\w+) +(\\S+) +([\\d.]+)/([\\d.]+)/([\\d.]+)/([\\d.]+)");
  private static final Pattern LEG =
      Pattern.compile("([+-]?\\d+) +(\\w+) +(\\S+) +([CPcp])([\\d.]+)");
  private static final Pattern FUTURE = Pattern.compile("(\\w+) +(\\S+)");

  private ContractText() {}

  static IronCondor condor(YamlNode node) {
    Matcher m =
        match(
            CONDOR,
            node,
            "a condor",
            "`SPX 2024-02-16 4475/4425/4875/4925` (short put/long put/short call/long call)");
    try {
      return new IronCondor(
          optionRoot(node, m.group(1)),
          date(node, m.group(2)),
          strike(node, m.group(3)),
          strike(node, m.group(4)),
          strike(node, m.group(5)),
          strike(node, m.group(6)));
    } catch (IllegalArgumentException e) {
      throw node.place()
          .fault(
              e.getMessage() + "",
              "order the strikes short put / long put / short call / long call");
    }
  }

  static OptionLeg leg(YamlNode node) {
    Matcher m = match(LEG, node, "an option leg", "`-1 VIX 2024-02-14 C25`");
    int ratio = ratio(node, m.group(1));
    Right right = m.group(4).equalsIgnoreCase("C") ? Right.CALL : Right.PUT;
    return new OptionLeg(
        new OptionContract(
            optionRoot(node, m.group(2)), date(node, m.group(3)), strike(node, m.group(5)), right),
        ratio);
  }

  private static int ratio(YamlNode node, String text) {
    try {
      int ratio = Integer.parseInt(text);
      if (ratio != 0) {
        return ratio;
      }
    } catch (NumberFormatException e) {
      // more digits than any order has: falls through to the same message as a ratio of 0
    }
    throw node.place()
        .fault("a leg of " + text + " contracts", "give +1 to buy one, -1 to sell one");
  }

  static FutureContract future(YamlNode node) {
    Matcher m = match(FUTURE, node, "a future", "`VXM 2024-02-14` (product, settlement date)");
    FutureRoot root = root(node, m.group(1), FutureRoot.values());
    return new FutureContract(root, date(node, m.group(2)));
  }

  private static Matcher match(Pattern pattern, YamlNode node, String kind, String form) {
    Matcher m = pattern.matcher(node.asText().strip());
    if (!m.matches()) {
      throw node.place().fault("'" + node.asText() + "' is not " + kind, "write it as " + form);
    }
    return m;
  }

  private static OptionRoot optionRoot(YamlNode node, String text) {
    return root(node, text, OptionRoot.values());
  }

  private static <E extends Enum<E>> E root(YamlNode node, String text, E[] roots) {
    List<String> names = Arrays.stream(roots).map(Enum::name).toList();
    return Arrays.stream(roots)
        .filter(r -> r.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> node.place().fault("unknown root '" + text + "'", NearestName.hint(text, names)));
  }

  private static LocalDate date(YamlNode node, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw node.place().fault("'" + text + "' is not a date", "write it as 2024-02-16");
    }
  }

  private static double strike(YamlNode node, String text) {
    try {
      double strike = Double.parseDouble(text);
      if (strike > 0) {
        return strike;
      }
    } catch (NumberFormatException e) {
      // falls through to the same message as a strike of 0
    }
    throw node.place().fault("'" + text + "' is not a strike", "write index points, such as 4475");
  }
}
