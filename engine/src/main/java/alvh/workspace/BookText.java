package alvh.workspace;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.OptionContract;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a book as the YAML that [BookYaml] reads back equal.
public final class BookText {
  /// Texts that YAML takes as they stand, whatever follows.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z]([A-Za-z0-9_+. -]*[A-Za-z0-9])?");

  private static final int FIRST_PRINTABLE = 0x20;

  /// Delete, the controls after it, and what YAML takes for the end of a line.
  private static final Pattern SPECIAL = Pattern.compile("[\\x7f-\\xa0\\u2028\\u2029\\ufeff]");

  private BookText() {}

  /// The file of `book`, ending with a line feed.
  ///
  /// @param book its name and ids are not blank
  public static String yaml(Book book) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("name: ").append(text(book.name())).append('\n');
    yaml.append("equity: ").append(number(book.equityUsd())).append(" # USD\n");
    if (book.positions().isEmpty()) {
      return yaml.append("positions: []\n").toString();
    }
    yaml.append("positions:\n");
    book.positions().forEach(position -> append(yaml, position));
    return yaml.toString();
  }

  private static void append(StringBuilder yaml, Position position) {
    yaml.append("  - id: ").append(text(position.id())).append('\n');
    switch (position) {
      case OptionPackage pack -> append(yaml, pack);
      case FuturesPosition future -> {
        line(yaml, "sleeve", future.sleeve().label());
        line(yaml, "future", future.contract().label());
        line(yaml, "quantity", Integer.toString(future.quantity()));
        line(yaml, "price", number(future.price()));
      }
      case SharePosition share -> {
        line(yaml, "sleeve", share.sleeve().label());
        line(yaml, "share", text(share.share().ticker()));
        line(yaml, "quantity", Integer.toString(share.quantity()));
        line(yaml, "price", number(share.price()));
      }
    }
    line(yaml, "opened", position.opened().toString());
  }

  private static void append(StringBuilder yaml, OptionPackage pack) {
    Optional<IronCondor> condor = pack.asIronCondor().filter(c -> c.legs().equals(pack.legs()));
    if (pack.sleeve() != Sleeve.CONDOR || condor.isEmpty()) {
      line(yaml, "sleeve", pack.sleeve().label());
    }
    condor.ifPresentOrElse(
        c -> line(yaml, "condor", strikes(c)),
        () ->
            line(
                yaml,
                "legs",
                pack.legs().stream()
                    .map(BookText::leg)
                    .collect(Collectors.joining(", ", "[", "]"))));
    line(yaml, "quantity", Integer.toString(pack.quantity()));
    if (pack.credit() < 0 && condor.isEmpty()) {
      line(yaml, "debit", number(-pack.credit()));
    } else {
      line(yaml, "credit", number(pack.credit()));
    }
  }

  /// Short put / long put / short call / long call.
  private static String strikes(IronCondor condor) {
    return condor.root()
        + " "
        + condor.expiry()
        + " "
        + number(condor.shortPut())
        + "/"
        + number(condor.longPut())
        + "/"
        + number(condor.shortCall())
        + "/"
        + number(condor.longCall());
  }

  private static String leg(OptionLeg leg) {
    OptionContract contract = leg.contract();
    return (leg.ratio() > 0 ? "+" : "")
        + leg.ratio()
        + " "
        + contract.root()
        + " "
        + contract.expiry()
        + " "
        + contract.right().letter()
        + number(contract.strike());
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append("    ").append(key).append(": ").append(value).append('\n');
  }

  /// All digits of a number, without an exponent and without a fraction of 0.
  private static String number(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a book and its positions need names");
    }
    if (PLAIN.matcher(text).matches() && !text.equals("null")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    boolean isSpecial = c < FIRST_PRINTABLE || SPECIAL.matcher(String.valueOf(c)).matches();
    return isSpecial ? String.format(Locale.ROOT, "\\u%04X", (int) c) : String.valueOf(c);
  }
}
