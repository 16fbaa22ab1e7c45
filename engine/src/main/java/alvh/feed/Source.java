package alvh.feed;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/// One place that publishes market data, as `config/sources.yaml` describes it.
///
/// @param id its name on the command line
/// @param kind what it publishes
/// @param url its address; of contracts with `{date}`, or `{letter}` and `{yy}`
/// @param file below the data folder, with `/` between names; of contracts a template as the
///   address; of a chain the underlying
/// @param pace least time between two requests to its host
/// @param maxBytes a longer body is refused, compressed or not
/// @param first contracts that settle before are not asked for here
/// @param last contracts that settle later are not asked for here
/// @param isRolling whether it drops its oldest rows as new ones come
/// @param revisable the share of past values that it may change before a new version is doubted, in
///   [0, 1]; a few days' worth may always change
/// @param note what a user of it should know; may be empty
public record Source(
    String id,
    SourceKind kind,
    String url,
    String file,
    Duration pace,
    long maxBytes,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    boolean isRolling,
    double revisable,
    String note) {
  private static final int CENTURY = 100;

  public Source {
    if (!url.startsWith("https://")) {
      throw new IllegalArgumentException("url must start with https://, was " + url);
    }
    if (file.startsWith("/") || file.startsWith(".") || file.contains("..")) {
      throw new IllegalArgumentException("file must lie in the data folder, was " + file);
    }
    if (!(maxBytes > 0) || pace.isNegative()) {
      throw new IllegalArgumentException("max-mb must be > 0 and pace >= 0");
    }
    if (!(revisable >= 0 && revisable <= 1)) {
      throw new IllegalArgumentException("revised must be in [0, 1], was " + revisable);
    }
    boolean hasTemplate = url.contains("{") && file.contains("{");
    if ((kind == SourceKind.VX_CONTRACT) != hasTemplate) {
      throw new IllegalArgumentException(
          "url and file of contracts, and only they, are templates such as VX_{date}.csv");
    }
  }

  /// The one file of a series or chain.
  public Target target() {
    if (kind == SourceKind.VX_CONTRACT) {
      throw new IllegalStateException(id + " publishes a file per contract");
    }
    return new Target(this, URI.create(url), file, Optional.empty());
  }

  /// The file of the contract of `month` that settles on `settlement`.
  Target contract(LocalDate settlement, char monthLetter) {
    return new Target(
        this,
        URI.create(filled(url, settlement, monthLetter)),
        filled(file, settlement, monthLetter),
        Optional.of(settlement));
  }

  private static String filled(String template, LocalDate settlement, char monthLetter) {
    int year = YearMonth.from(settlement).getYear() % CENTURY;
    return template
        .replace("{date}", settlement.toString())
        .replace("{letter}", Character.toString(monthLetter))
        .replace("{yy}", String.format(Locale.ROOT, "%02d", year));
  }

  /// Whether contracts that settle on `settlement` are published here.
  boolean publishes(LocalDate settlement) {
    return first.filter(settlement::isBefore).isEmpty()
        && last.filter(settlement::isAfter).isEmpty();
  }
}
