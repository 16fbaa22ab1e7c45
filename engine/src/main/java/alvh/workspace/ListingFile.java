package alvh.workspace;

import alvh.instrument.ExpiryPattern;
import alvh.instrument.FutureRoot;
import alvh.instrument.Listing;
import alvh.instrument.Listings;
import alvh.instrument.OptionRoot;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Reads `listings.yaml`.
final class ListingFile {
  private static final Map<String, ExpiryPattern> PATTERNS =
      CalendarTable.names(ExpiryPattern.values());

  private ListingFile() {}

  static Listings read(YamlMapping file, TradingCalendar calendar) {
    file.only("options", "futures");
    return Listings.of(
        rows(file.sequence("options"), DatedRows.names(List.of(OptionRoot.values()))),
        rows(file.sequence("futures"), DatedRows.names(List.of(FutureRoot.values()))),
        calendar);
  }

  private static <R> List<Listing<R>> rows(YamlSequence list, Map<String, R> roots) {
    return list.mappings().stream().map(row -> listing(row, roots)).toList();
  }

  private static <R> Listing<R> listing(YamlMapping row, Map<String, R> roots) {
    row.only("root", "expires", "from", "first-expiry", "verified", "source").text("source");
    LocalDate from = row.date("from");
    LocalDate firstExpiry = row.date("first-expiry");
    if (firstExpiry.isBefore(from)) {
      throw row.get("first-expiry").fault(firstExpiry + " is before 'from'", "correct one of them");
    }
    return new Listing<>(
        row.choice("root", roots),
        row.choice("expires", PATTERNS),
        from,
        firstExpiry,
        row.flag("verified"));
  }
}
