package alvh.workspace;

import alvh.book.Book;
import alvh.book.BookCheck;
import alvh.book.BookFault;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.Listings;
import alvh.time.TradingCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads a book file; every impossible position is an error at its line.
///
/// ```yaml
/// name: February condors
/// equity: 1500000                  # USD
/// positions:
///   - id: feb
///     condor: SPX 2024-02-16 4475/4425/4875/4925   # short put/long put/short call/long call
///     quantity: 10
///     credit: 12.10                # index points per condor
///     opened: 2024-01-05
///   - id: overlay
///     sleeve: vx-overlay
///     future: VXM 2024-02-14
///     quantity: 14                 # negative when short
///     price: 14.20
///     opened: 2024-01-05
///   - id: anchor
///     sleeve: temporal-theta-anchor
///     legs: [+1 VIX 2024-02-14 C18, -1 VIX 2024-02-14 C25]
///     quantity: 5
///     debit: 0.65
///     opened: 2024-01-05
/// ```
public final class BookYaml {
  private static final Map<String, Sleeve> SLEEVES =
      Arrays.stream(Sleeve.values())
          .collect(
              Collectors.toMap(Sleeve::label, s -> s, (a, b) -> a, () -> new LinkedHashMap<>()));
  private static final List<String> FORMS = List.of("condor", "legs", "future", "share");

  private final Optional<BookCheck> check;

  /// @param calendar decides which dates can be traded and can expire
  /// @param listings decides what had been listed on the trade date
  public BookYaml(TradingCalendar calendar, Listings listings) {
    this(Optional.of(new BookCheck(calendar, listings)));
  }

  private BookYaml(Optional<BookCheck> check) {
    this.check = check;
  }

  /// Reads what a ledger has written: what fills add up to, as after closing a side or a roll, can
  /// have a credit that no single opening trade could have.
  public static BookYaml ofLedger() {
    return new BookYaml(Optional.empty());
  }

  /// Reads the book of `path`.
  public Book read(Path path) {
    return read(Yaml.read(path));
  }

  /// Reads the book of `root`.
  public Book read(YamlMapping root) {
    root.only("name", "equity", "positions");
    double equity = root.number("equity");
    if (!(equity > 0)) {
      throw root.get("equity").place().fault("equity must be > 0, was " + equity, "give it in USD");
    }
    Map<String, YamlMapping> byId = new LinkedHashMap<>();
    var positions = new ArrayList<Position>();
    for (YamlMapping entry : root.sequence("positions").mappings()) {
      Position position = position(entry);
      YamlMapping earlier = byId.putIfAbsent(position.id(), entry);
      if (earlier != null) {
        throw entry
            .keyPlace("id")
            .fault(
                "the id '" + position.id() + "' is already taken at " + earlier.place().where(),
                "give every position an id of its own");
      }
      positions.add(position);
    }
    Book book = new Book(root.text("name"), equity, positions);
    for (BookFault fault : check.map(c -> c.faults(book)).orElse(List.of())) {
      throw byId.getOrDefault(fault.positionId(), root).place().fault(fault.what(), fault.mend());
    }
    return book;
  }

  private static Position position(YamlMapping entry) {
    List<String> forms = FORMS.stream().filter(f -> entry.find(f).isPresent()).toList();
    if (forms.size() != 1) {
      throw entry
          .place()
          .fault(
              forms.isEmpty()
                  ? "a position without contracts"
                  : "a position of two kinds: " + forms,
              "give exactly one of " + String.join(", ", FORMS));
    }
    return switch (forms.getFirst()) {
      case "condor" -> condor(entry);
      case "legs" -> legs(entry);
      case "future" -> future(entry);
      default -> share(entry);
    };
  }

  private static Position condor(YamlMapping entry) {
    entry.only("id", "sleeve", "condor", "quantity", "credit", "opened");
    IronCondor condor = ContractText.condor(entry.get("condor"));
    Sleeve sleeve = entry.find("sleeve").map(n -> n.asChoice(SLEEVES)).orElse(Sleeve.CONDOR);
    return new OptionPackage(
        entry.text("id"),
        sleeve,
        condor.legs(),
        packages(entry),
        entry.number("credit"),
        opened(entry));
  }

  private static Position legs(YamlMapping entry) {
    entry.only("id", "sleeve", "legs", "quantity", "credit", "debit", "opened");
    List<OptionLeg> legs =
        entry.sequence("legs").elements().stream().map(ContractText::leg).toList();
    if (entry.find("credit").isPresent() == entry.find("debit").isPresent()) {
      throw entry.place().fault("a package needs a credit or a debit", "give exactly one of them");
    }
    double credit =
        entry.find("credit").map(YamlNode::asNumber).orElseGet(() -> -entry.number("debit"));
    try {
      return new OptionPackage(
          entry.text("id"),
          entry.choice("sleeve", SLEEVES),
          legs,
          packages(entry),
          credit,
          opened(entry));
    } catch (IllegalArgumentException e) {
      throw entry
          .get("legs")
          .place()
          .fault(String.valueOf(e.getMessage()), "list each series once, all on one underlying");
    }
  }

  private static Position future(YamlMapping entry) {
    entry.only("id", "sleeve", "future", "quantity", "price", "opened");
    return new FuturesPosition(
        entry.text("id"),
        hedgeSleeve(entry),
        ContractText.future(entry.get("future")),
        contracts(entry),
        price(entry),
        opened(entry));
  }

  private static Position share(YamlMapping entry) {
    entry.only("id", "sleeve", "share", "quantity", "price", "opened");
    return new SharePosition(
        entry.text("id"),
        hedgeSleeve(entry),
        new EtpShare(entry.text("share")),
        contracts(entry),
        price(entry),
        opened(entry));
  }

  /// The layer of a future or share: the condor sleeve holds option packages only.
  private static Sleeve hedgeSleeve(YamlMapping entry) {
    Sleeve sleeve = entry.choice("sleeve", SLEEVES);
    if (sleeve == Sleeve.CONDOR) {
      throw entry
          .get("sleeve")
          .place()
          .fault("the condor sleeve holds options only", "name the hedge layer, as vx-overlay");
    }
    return sleeve;
  }

  private static int packages(YamlMapping entry) {
    int quantity = entry.integer("quantity");
    if (quantity <= 0) {
      throw entry
          .get("quantity")
          .place()
          .fault(
              "quantity must be > 0, was " + quantity,
              "give the number of packages; the direction is in the legs");
    }
    return quantity;
  }

  private static int contracts(YamlMapping entry) {
    int quantity = entry.integer("quantity");
    if (quantity == 0) {
      throw entry
          .get("quantity")
          .place()
          .fault("a position of 0 contracts", "remove it, or give a negative number when short");
    }
    return quantity;
  }

  private static double price(YamlMapping entry) {
    double price = entry.number("price");
    if (!(price > 0)) {
      throw entry
          .get("price")
          .place()
          .fault("price must be > 0, was " + price, "give the price at which it was opened");
    }
    return price;
  }

  private static LocalDate opened(YamlMapping entry) {
    return entry.date("opened");
  }
}
