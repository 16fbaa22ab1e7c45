package alvh.backtest;

import alvh.book.CashSettlement;
import alvh.book.Fill;
import alvh.book.FillLeg;
import alvh.book.Sleeve;
import alvh.execution.FillModel;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.DataGrade;
import alvh.market.Quote;
import alvh.playbook.BacktestDefaults;
import alvh.rebuild.SettlementReading;
import alvh.risk.Figure;
import alvh.time.NewYork;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// A run that no market made: condors month after month, a VX position rolled with them, VIX calls
/// bought with them. Prices are drawn; the account is exact: cash and marks are the start and all
/// profits, and a position's days sum to its cash.
public final class SyntheticRun {
  private static final long START_CENTS = 100_000_000;
  private static final int CYCLE = 20;
  private static final int CONDORS = 5;
  private static final int CALLS = 10;
  private static final long FEE = 325;
  private static final long INTEREST = 1_700;
  private static final long USD_OF_POINT = 100;
  private static final int CRASH = 173;

  private final Random random;
  private final List<BacktestDay> days = new ArrayList<>();
  private final List<TradeEvent> events = new ArrayList<>();
  private final Map<String, Held> held = new LinkedHashMap<>();
  private final List<PositionDay> lines = new ArrayList<>();
  private long cash = START_CENTS;
  private double spx = 1500;
  private double vix = 18;
  private LocalDate day;

  private SyntheticRun(LocalDate from, long seed) {
    this.random = new Random(seed);
    this.day = from;
  }

  private record Held(Order order, long mark, double price, LocalDate expiry) {}

  /// The run over `count` weekdays from `from`.
  public static BacktestRun of(LocalDate from, int count, long seed) {
    return new SyntheticRun(from, seed).run(from, count);
  }

  private BacktestRun run(LocalDate from, int count) {
    for (int i = 0; i < count; i++) {
      step(i);
      day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }
    var terms =
        new BacktestTerms(
            from,
            days.getLast().day(),
            START_CENTS / 100.0,
            FillModel.Fraction.STANDARD,
            SettlementReading.SPY_IMPLIED,
            Framing.FUNDED,
            BacktestDefaults.Cash.T_BILLS,
            BacktestDefaults.EnterAt.CLOSE);
    LocalDate eve = from.minusDays(from.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
    return new BacktestRun("synthetic", terms, eve, days, terms.to().plusDays(1), events);
  }

  private void step(int i) {
    boolean isCrash = i % CRASH == CRASH - 1;
    double move = isCrash ? -0.07 : 0.0005 + 0.008 * random.nextGaussian();
    spx = Math.rint(spx * (1 + move) * 100) / 100;
    vix =
        Math.rint(Math.max(10, isCrash ? vix * 1.9 : vix + 0.08 * (16 - vix) - move * 150) * 100)
            / 100;
    lines.clear();
    for (String id : List.copyOf(held.keySet())) {
      mark(id, move);
    }
    String decision = "";
    if (i % CYCLE == 0) {
      decision = "Open a condor, \"hedged\", and buy calls & futures.";
      open("condor-" + i, condor(), CONDORS, 4.20);
      open("calls-" + i, calls(), CALLS, -0.95);
      open("vx-" + i, future(), 2, -Math.rint(vix * 20) / 20);
      refuse("collar-" + i);
    }
    cash += INTEREST;
    Map<String, String> layers =
        Map.of(
            "layer-2",
            i % CRASH > CRASH / 2 ? "active" : "armed",
            "long-rung",
            vix > 20 ? "monetising" : "active");
    Figure margin = i == 3 ? Figure.unknown("no quote") : Figure.of(25_000 + vix * 1_000);
    Figure index = Figure.of(spx);
    Figure fear = Figure.of(vix);
    DayNotes none = DayNotes.NONE;
    days.add(
        new BacktestDay(day, cash, lines, INTEREST, margin, index, fear, layers, decision, none));
  }

  private List<Instrument> condor() {
    double at = Math.rint(spx / 25) * 25;
    LocalDate expiry = expiry();
    return List.of(
        new OptionContract(OptionRoot.SPX, expiry, at - 100, Right.PUT),
        new OptionContract(OptionRoot.SPX, expiry, at - 125, Right.PUT),
        new OptionContract(OptionRoot.SPX, expiry, at + 75, Right.CALL),
        new OptionContract(OptionRoot.SPX, expiry, at + 100, Right.CALL));
  }

  private List<Instrument> calls() {
    return List.of(new OptionContract(OptionRoot.VIX, expiry(), Math.rint(vix + 6), Right.CALL));
  }

  private List<Instrument> future() {
    return List.of(new FutureContract(FutureRoot.VX, expiry()));
  }

  private LocalDate expiry() {
    return day.plusDays(25);
  }

  private void refuse(String id) {
    var leg = new OrderLeg(calls().getFirst(), 1, new LegPrice.Quoted(new Quote(0, 0)));
    var order = new Order(id, Sleeve.COLLAR, Optional.empty(), Order.Effect.OPEN, List.of(leg), 1);
    events.add(
        new TradeEvent.NotFilled(
            NewYork.instant(day, LocalTime.of(16, 0)), order, "quoted 0 / 0", "collar", "none"));
  }

  private void open(String id, List<Instrument> instruments, int quantity, double price) {
    List<OrderLeg> legs = new ArrayList<>();
    for (int i = 0; i < instruments.size(); i++) {
      int ratio = instruments.size() == 1 || i % 2 == 1 ? 1 : -1;
      double mid = instruments.size() == 1 ? Math.abs(price) : ratio > 0 ? 2.1 : 4.2;
      boolean isFuture = instruments.get(i) instanceof FutureContract;
      legs.add(
          new OrderLeg(
              instruments.get(i),
              ratio,
              isFuture
                  ? new LegPrice.Settled(mid)
                  : new LegPrice.Quoted(new Quote(mid - 0.1, mid + 0.1))));
    }
    Sleeve sleeve =
        id.startsWith("condor")
            ? Sleeve.CONDOR
            : id.startsWith("vx") ? Sleeve.VX_OVERLAY : Sleeve.LONG_RUNG;
    var order = new Order(id, sleeve, Optional.empty(), Order.Effect.OPEN, legs, quantity);
    int multiplier = instruments.getFirst().multiplier();
    long flow = Math.round(price * quantity * multiplier * USD_OF_POINT);
    boolean isFuture = instruments.getFirst() instanceof FutureContract;
    long slippage = isFuture ? 0 : -2_500;
    fill(order, price, slippage, "rule S-01, \"vote\" of 1.2");
    long paid = isFuture ? -FEE : flow - FEE;
    long mark = isFuture ? 0 : -flow - slippage * -1;
    cash += paid;
    held.put(id, new Held(order, mark, Math.abs(price), expiry()));
    line(
        id,
        true,
        mark,
        Pnl.of(PnlPart.FEES, -FEE).plus(Pnl.of(PnlPart.SLIPPAGE, mark + paid + FEE)));
  }

  private void fill(Order order, double price, long slippage, String reason) {
    var fill =
        new Fill(
            "f" + events.size(),
            NewYork.instant(day, LocalTime.of(16, 0)),
            order.position(),
            order.sleeve(),
            Optional.empty(),
            order.legs().stream().map(l -> new FillLeg(l.instrument(), l.ratio())).toList(),
            order.quantity(),
            price,
            FEE,
            "synthetic");
    var filled = Collections.nCopies(order.legs().size(), new FilledLeg(price, price, 0));
    String action = "act " + order.sleeve().label();
    events.add(new TradeEvent.Filled(order, fill, filled, slippage, action, reason));
  }

  private void mark(String id, double move) {
    Held now = Objects.requireNonNull(held.get(id));
    boolean isDue = !day.isBefore(now.expiry());
    if (now.order().legs().getFirst().instrument() instanceof FutureContract future) {
      future(id, now, future, isDue);
      return;
    }
    boolean isCondor = id.startsWith("condor");
    boolean isStopped = isCondor && !isDue && move < -0.05;
    long most = isCondor ? 1_250_000 : 0;
    long drift =
        isCondor
            ? Math.min(
                most + now.mark(), Math.round(9_000 + 60_000_000 * Math.min(0, move + 0.015)))
            : Math.round(-now.mark() * 0.06 + Math.max(0, -move - 0.01) * 60_000_000);
    if (isCondor) {
      drift = Math.max(drift, -most - now.mark());
      drift = Math.min(drift, -now.mark());
    }
    drift -= drift % 2_500;
    long mark = now.mark() + drift;
    long theta = drift / 3;
    Pnl pnl =
        Pnl.of(PnlPart.THETA, theta)
            .plus(Pnl.of(PnlPart.DELTA, (drift - theta) / 2))
            .plus(Pnl.of(PnlPart.VEGA_30, drift - theta - (drift - theta) / 2));
    if (isDue) {
      cash += mark;
      settle(id, now, mark);
      line(id, false, 0, pnl);
      held.remove(id);
    } else if (isStopped) {
      var reversed =
          now.order().legs().stream()
              .map(l -> new OrderLeg(l.instrument(), -l.ratio(), l.price()))
              .toList();
      var close =
          new Order(id, Sleeve.CONDOR, Optional.empty(), Order.Effect.CLOSE, reversed, CONDORS);
      fill(close, mark / (double) (CONDORS * 100 * USD_OF_POINT), -1_000, "stopped out");
      cash += mark - FEE;
      line(id, false, 0, pnl.plus(Pnl.of(PnlPart.FEES, -FEE)));
      held.remove(id);
    } else {
      held.put(id, new Held(now.order(), mark, now.price(), now.expiry()));
      line(id, true, mark, pnl);
    }
  }

  private void future(String id, Held now, FutureContract future, boolean isDue) {
    double price = Math.rint(vix * 20) / 20;
    long gain =
        Math.round((price - now.price()) * future.multiplier() * now.order().quantity() * 100);
    cash += gain;
    Pnl pnl = Pnl.of(PnlPart.DELTA, gain - 500).plus(Pnl.of(PnlPart.CARRY, 500));
    line(id, !isDue, 0, pnl);
    if (isDue) {
      settlement(id, "VX", now.expiry(), price, gain);
      held.remove(id);
    } else {
      held.put(id, new Held(now.order(), 0, price, now.expiry()));
    }
  }

  private void settle(String id, Held now, long cents) {
    var option = (OptionContract) now.order().legs().getFirst().instrument();
    settlement(
        id, option.root().name(), now.expiry(), option.root() == OptionRoot.VIX ? vix : spx, cents);
  }

  private void settlement(String id, String product, LocalDate date, double value, long cents) {
    var struck =
        new CashSettlement(
            "s" + events.size(),
            NewYork.instant(day, LocalTime.of(9, 30)),
            product,
            date,
            value,
            "synthetic");
    events.add(new TradeEvent.Settled(struck, id, cents));
  }

  private void line(String id, boolean isHeld, long mark, Pnl pnl) {
    PositionKind kind =
        id.startsWith("condor")
            ? PositionKind.SPX_OPTIONS
            : id.startsWith("vx") ? PositionKind.VIX_FUTURES : PositionKind.VIX_OPTIONS;
    Sleeve sleeve =
        id.startsWith("condor")
            ? Sleeve.CONDOR
            : id.startsWith("vx") ? Sleeve.VX_OVERLAY : Sleeve.LONG_RUNG;
    DataGrade grade = kind == PositionKind.VIX_FUTURES ? DataGrade.QUOTES : DataGrade.REBUILT;
    lines.add(new PositionDay(id, sleeve, kind, grade, isHeld, mark, pnl, List.of()));
  }
}
