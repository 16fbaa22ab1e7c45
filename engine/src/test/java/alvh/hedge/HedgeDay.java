package alvh.hedge;

import alvh.book.Book;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Sleeve;
import alvh.instrument.OptionRoot;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.risk.MarketMarks;
import alvh.risk.VolShift;
import alvh.surface.SyntheticChain;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Ten condors on a flat synthetic chain with a VX curve in contango.
final class HedgeDay {
  static final MarketConfig CONFIG = MarketConfig.standard();
  static final LocalDate TODAY = NewYork.date(SyntheticChain.AS_OF);
  private static final double RATE = 0.05;

  private HedgeDay() {}

  static MarketMarks marks() {
    var spx = new TreeMap<LocalDate, Double>();
    var vix = new TreeMap<LocalDate, Double>();
    LocalDate day = CONFIG.calendar().plusTradingDays(TODAY, -70);
    for (int i = 0; i < 71; i++) {
      spx.put(day, 4700 - 10.0 * (i % 3));
      vix.put(day, 14 + 0.5 * (i % 3));
      day = CONFIG.calendar().next(day);
    }
    var history =
        new GivenHistory()
            .with("spx.close", spx)
            .with("vix.close", vix)
            .withVx(
                TODAY,
                Map.of(
                    LocalDate.of(2024, 1, 17), 14.0,
                    LocalDate.of(2024, 2, 14), 15.0,
                    LocalDate.of(2024, 3, 20), 16.0))
            .with(
                SyntheticChain.chain(
                    SyntheticChain.slice(
                        39,
                        4700,
                        Math.exp(-RATE * 39 / 365.0),
                        SyntheticChain.strikes(4000, 5400, 25),
                        k -> 0.15,
                        0.05)));
    return MarketMarks.of(
        DayView.of(history, SyntheticChain.AS_OF),
        CONFIG.calendar(),
        CONFIG.deskFacts().etps(),
        OptionalDouble.of(RATE),
        VolShift.SHAPE);
  }

  static Book book() {
    var condor = new IronCondor(OptionRoot.SPXW, TODAY.plusDays(39), 4500, 4450, 4900, 4950);
    return new Book(
        "ten condors",
        3_000_000,
        List.of(new OptionPackage("feb", Sleeve.CONDOR, condor.legs(), 10, 11, TODAY)));
  }
}
