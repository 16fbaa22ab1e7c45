package alvh.capital;

import alvh.math.Root;
import alvh.risk.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Dated cash flows and the rates that they earn; years are ACT/365F.
///
/// @param flows one per day, ascending, none of them 0
public record CashFlows(List<CashFlow> flows) {
  /// Days of a year.
  static final double YEAR_DAYS = 365;

  /// A continuous rate beyond which none is looked for: e^40 a year.
  private static final double LARGEST_RATE = 40;

  public CashFlows {
    flows = List.copyOf(flows);
    for (int i = 1; i < flows.size(); i++) {
      if (!flows.get(i - 1).day().isBefore(flows.get(i).day())) {
        throw new IllegalArgumentException("cash flows must ascend by day");
      }
    }
  }

  /// The flows of `parts`, those of one day added up.
  public static CashFlows of(Collection<CashFlow> parts) {
    NavigableMap<LocalDate, Double> byDay = new TreeMap<>();
    parts.forEach(f -> byDay.merge(f.day(), f.usd(), Double::sum));
    List<CashFlow> flows = new ArrayList<>();
    byDay.forEach((day, usd) -> {
      if (usd != 0) {
        flows.add(new CashFlow(day, usd));
      }
    });
    return new CashFlows(flows);
  }

  /// How often the sign changes along the flows.
  public int signChanges() {
    int changes = 0;
    for (int i = 1; i < flows.size(); i++) {
      changes += flows.get(i - 1).usd() > 0 != flows.get(i).usd() > 0 ? 1 : 0;
    }
    return changes;
  }

  /// Calendar days from the first flow to the last; 0 for fewer than two.
  public long days() {
    return flows.isEmpty()
        ? 0
        : ChronoUnit.DAYS.between(flows.getFirst().day(), flows.getLast().day());
  }

  /// Received less paid, USD.
  public double profitUsd() {
    return flows.stream().mapToDouble(CashFlow::usd).sum();
  }

  /// Everything paid, USD, >= 0.
  public double paidUsd() {
    return -flows.stream().mapToDouble(f -> Math.min(0, f.usd())).sum();
  }

  /// Present value on the first day, `sum CF / (1 + rate)^(days/365)`, USD.
  ///
  /// @param rate a year, compounded annually, > -1
  public double presentValue(double rate) {
    return continuousValue(Math.log1p(rate));
  }

  private double continuousValue(double rate) {
    double value = 0;
    for (CashFlow flow : flows) {
      value += flow.usd() * Math.exp(-rate * years(flow));
    }
    return value;
  }

  private double years(CashFlow flow) {
    return ChronoUnit.DAYS.between(flows.getFirst().day(), flow.day()) / YEAR_DAYS;
  }

  /// Internal rate of return, a fraction a year: the rate at which the present value is 0. Unknown
  /// when nothing is paid or nothing comes back, and when the sign changes more than once, as there
  /// may then be several.
  public Figure irr() {
    int changes = signChanges();
    if (changes == 0) {
      return Figure.unknown("the cash flows are all of one sign: no rate of return");
    }
    if (changes > 1) {
      return Figure.unknown(
          "the cash flows change sign " + changes + " times: the rate of return need not be one");
    }
    for (double reach = 1; reach <= LARGEST_RATE; reach *= 2) {
      OptionalDouble found = Root.between(-reach, reach, this::continuousValue);
      if (found.isPresent()) {
        return Figure.of(Math.expm1(found.getAsDouble()));
      }
    }
    return Figure.unknown("the rate of return is beyond any that means something");
  }

  /// Modified internal rate of return, a fraction a year: what is paid is financed, what comes back
  /// is reinvested to the last day.
  ///
  /// @param finance rate a year, > -1
  /// @param reinvest rate a year, > -1
  public Figure mirr(double finance, double reinvest) {
    if (days() == 0 || signChanges() == 0) {
      return Figure.unknown("the cash flows are all of one sign: no rate of return");
    }
    double last = years(flows.getLast());
    double paid = 0;
    double received = 0;
    for (CashFlow flow : flows) {
      if (flow.usd() < 0) {
        paid -= flow.usd() * Math.pow(1 + finance, -years(flow));
      } else {
        received += flow.usd() * Math.pow(1 + reinvest, last - years(flow));
      }
    }
    return Figure.of(Math.pow(received / paid, 1 / last) - 1);
  }
}
