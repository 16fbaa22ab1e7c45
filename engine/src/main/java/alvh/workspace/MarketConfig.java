package alvh.workspace;

import alvh.desk.MarketFacts;
import alvh.execution.Fees;
import alvh.instrument.EtpTable;
import alvh.instrument.Listings;
import alvh.instrument.PriceScale;
import alvh.instrument.TickTable;
import alvh.margin.FuturesMargin;
import alvh.market.SettleClock;
import alvh.time.TradingCalendar;
import java.nio.file.Path;
import java.util.function.Function;

/// The facts of the market that drift, read from the config tables: each row has a first day and a
/// source.
///
/// @param calendar trading days, early closes and expiries (`calendar.yaml`)
/// @param ticks smallest price steps (`ticks.yaml`)
/// @param listings what existed when (`listings.yaml`)
/// @param fees default costs of a trade (`costs.yaml`)
/// @param vxSettleClock time of the daily settlement of VX (`futures.yaml`)
/// @param vxPriceScale scale of published VX prices (`futures.yaml`)
/// @param etps leverage of volatility ETPs (`etps.yaml`)
/// @param futuresMargin what is asked per futures contract (`margins.yaml`)
public record MarketConfig(
    TradingCalendar calendar,
    TickTable ticks,
    Listings listings,
    Fees fees,
    SettleClock vxSettleClock,
    PriceScale vxPriceScale,
    EtpTable etps,
    FuturesMargin futuresMargin) {
  /// Inputs kept before there was such a table have none.
  private static final YamlMapping NO_MARGINS = Yaml.parse("futures: []", "no table");

  /// The tables shipped with the program.
  public static MarketConfig standard() {
    return of(ConfigTexts.shipped());
  }

  /// The tables in `folder`, which must hold every file.
  public static MarketConfig read(Path folder) {
    return read(name -> Yaml.read(folder.resolve(name)));
  }

  /// The tables whose texts are given.
  public static MarketConfig of(ConfigTexts texts) {
    return read(name ->
        name.equals(ConfigTexts.MARGINS) && !texts.has(name) ? NO_MARGINS : texts.yaml(name));
  }

  private static MarketConfig read(Function<String, YamlMapping> table) {
    TradingCalendar calendar = TradingCalendar.of(CalendarTable.read(table.apply("calendar.yaml")));
    YamlMapping futures = FuturesFile.checked(table.apply("futures.yaml"));
    return new MarketConfig(
        calendar,
        TickFile.read(table.apply("ticks.yaml")),
        ListingFile.read(table.apply("listings.yaml"), calendar),
        CostFile.read(table.apply("costs.yaml")),
        FuturesFile.vxSettleClock(futures),
        FuturesFile.vxPriceScale(futures),
        EtpFile.read(table.apply("etps.yaml")),
        MarginFile.read(table.apply(ConfigTexts.MARGINS)));
  }

  /// What a decision needs of these tables.
  public MarketFacts deskFacts() {
    return new MarketFacts(calendar, ticks, listings, etps);
  }
}
