package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.fact.FactCatalogue;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import alvh.margin.RegT;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.playbook.Playbook;
import alvh.risk.VolShift;
import alvh.surface.SyntheticChain;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookLibrary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Decisions on a flat synthetic chain, where hedges can be counted by hand.
final class SyntheticDesk {
  static final MarketConfig CONFIG = MarketConfig.standard();
  static final TradingCalendar CALENDAR = CONFIG.calendar();
  static final LocalDate TODAY = NewYork.date(SyntheticChain.AS_OF);
  static final LocalDate EXPIRY = TODAY.plusDays(39);
  static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 14);
  private static final double RATE = 0.05;

  private SyntheticDesk() {}

  /// Closes of 70 trading days on which VIX falls as SPX rises, or, with `sign` 1, rises with it.
  private static NavigableMap<LocalDate, Double> closes(boolean isVix, int sign) {
    var closes = new TreeMap<LocalDate, Double>();
    double spx = 4700;
    double vix = 14;
    LocalDate day = CALENDAR.plusTradingDays(TODAY, -70);
    for (int i = 0; i < 71; i++) {
      double move = i % 3 == 0 ? 0.01 : -0.005;
      closes.put(day, isVix ? vix : spx);
      vix *= 1 + 6 * sign * move;
      spx *= 1 + move;
      day = CALENDAR.next(day);
    }
    return closes;
  }

  /// @param sign of the correlation of VIX and SPX
  static GivenHistory history(int sign) {
    double discount = Math.exp(-RATE * 39 / 365.0);
    return new GivenHistory()
        .with("vix.close", closes(true, sign))
        .with("spx.close", closes(false, sign))
        .withVx(
            TODAY,
            Map.of(
                LocalDate.of(2024, 1, 17), 14.0, FEBRUARY, 15.0, LocalDate.of(2024, 3, 20), 16.0))
        .with(
            SyntheticChain.chain(
                SyntheticChain.slice(
                    39, 4700, discount, SyntheticChain.strikes(4000, 5400, 25), k -> 0.15, 0.05)));
  }

  static OptionPackage condors(int quantity) {
    var condor = new IronCondor(OptionRoot.SPXW, EXPIRY, 4500, 4450, 4900, 4950);
    return new OptionPackage("feb", Sleeve.CONDOR, condor.legs(), quantity, 11, TODAY);
  }

  static FuturesPosition overlay(String id, int quantity) {
    return new FuturesPosition(
        id, Sleeve.VX_OVERLAY, new FutureContract(FutureRoot.VXM, FEBRUARY), quantity, 15, TODAY);
  }

  static Playbook playbook() {
    return PlaybookLibrary.read("alvh", FactCatalogue.table());
  }

  static Decision decide(GivenHistory history, DeskState state, Position... positions) {
    return decide(history, playbook(), state, positions);
  }

  static Decision decide(
      GivenHistory history, Playbook playbook, DeskState state, Position... positions) {
    return new Desk(CONFIG.deskFacts())
        .decide(
            DayView.of(history, SyntheticChain.AS_OF),
            new Book("a book", 3_000_000, List.of(positions)),
            state,
            playbook,
            new Policy(
                CONFIG.fees(),
                new RegT(RegT.UnequalSides.WIDER),
                VolShift.SHAPE,
                OptionalDouble.of(RATE)));
  }
}
