package alvh.report;

import alvh.backtest.BacktestDay;
import alvh.backtest.HedgeAccount;
import alvh.backtest.PnlPart;
import alvh.performance.Drawdown;
import alvh.performance.EquityCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What the charts of the page draw, as JSON.
final class PageData {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double CENTS_PER_USD = 100;

  /// A ten-thousandth is finer than a pixel.
  private static final double SHARE_STEPS = 10_000;

  private PageData() {}

  /// The data, safe inside a script element.
  static String of(Results results) {
    Map<String, Object> data = new LinkedHashMap<>();
    EquityCurve ours = results.curve();
    data.put("days", ours.days().stream().map(LocalDate::toEpochDay).toList());
    List<Object> curves = new ArrayList<>();
    curves.add(curve(results.run().playbook(), "run", ours, ours));
    for (Results.Beside beside : results.others()) {
      OtherCurve other = beside.other();
      curves.add(curve(other.label(), other.role().label(), other.curve(), ours));
    }
    data.put("curves", curves);
    data.put("margin", margin(results));
    data.put("crises", spans(results.hedge(), true));
    data.put("calm", spans(results.hedge(), false));
    data.put("parts", attribution(results));
    Map<String, Object> layers = new LinkedHashMap<>();
    results
        .layers()
        .layers()
        .forEach((label, spans) ->
            layers.put(
                label,
                spans.stream()
                    .map(s ->
                        List.of(s.state(), s.from().toEpochDay(), s.to().toEpochDay(), s.days()))
                    .toList()));
    data.put("layers", layers);
    // a closing tag inside a text would end the script
    return MAPPER.writeValueAsString(data).replace("<", "\\u003c");
  }

  /// A curve on the days of ours, grown from the same sum on the first day both have.
  private static Map<String, Object> curve(
      String label, String role, EquityCurve curve, EquityCurve ours) {
    Map<LocalDate, Integer> at = new HashMap<>();
    for (int i = 0; i < curve.size(); i++) {
      at.put(curve.days().get(i), i);
    }
    List<Double> depths = Drawdown.depths(curve);
    double scale = 0;
    List<Optional<Double>> values = new ArrayList<>();
    List<Optional<Double>> falls = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      Integer place = at.get(ours.days().get(i));
      if (place == null) {
        values.add(Optional.empty());
        falls.add(Optional.empty());
        continue;
      }
      if (scale == 0) {
        scale = ours.value(i) / curve.value(place);
      }
      values.add(Optional.of(Math.rint(curve.value(place) * scale)));
      falls.add(Optional.of(-Math.rint(depths.get(place) * SHARE_STEPS) / SHARE_STEPS));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("label", label);
    data.put("role", role);
    data.put("values", values);
    data.put("falls", falls);
    return data;
  }

  /// Margin as a share of equity on every day of the curve; nothing on the eve.
  private static List<Optional<Double>> margin(Results results) {
    List<Optional<Double>> shares = new ArrayList<>(List.of(Optional.empty()));
    for (BacktestDay day : results.run().days()) {
      var usd = day.marginUsd().asNumber();
      double equity = day.equityCents() / CENTS_PER_USD;
      shares.add(
          usd.isPresent() && equity > 0
              ? Optional.of(Math.rint(usd.getAsDouble() / equity * SHARE_STEPS) / SHARE_STEPS)
              : Optional.empty());
    }
    return shares;
  }

  private static List<Object> spans(HedgeAccount account, boolean isCrisis) {
    List<Object> all = new ArrayList<>();
    for (HedgeAccount.Span span :
        account.windows().stream().filter(w -> w.isCrisis() == isCrisis).toList()) {
      Map<String, Object> made = new LinkedHashMap<>();
      made.put("condors", usd(span.condorCents()));
      account
          .whole()
          .hedgeCents()
          .keySet()
          .forEach(p -> made.put(p.label(), usd(span.hedgeCents().getOrDefault(p, 0L))));
      all.add(bar(span.label() + (span.isWhole() ? "" : " (part)"), made));
    }
    return all;
  }

  private static List<Object> attribution(Results results) {
    List<Object> all = new ArrayList<>();
    PageTables.byYear(results)
        .forEach((year, pnl) -> {
          Map<String, Object> made = new LinkedHashMap<>();
          for (PnlPart part : PnlPart.values()) {
            made.put(part.label(), usd(pnl.of(part)));
          }
          all.add(bar(Integer.toString(year), made));
        });
    return all;
  }

  private static Map<String, Object> bar(String label, Map<String, Object> made) {
    Map<String, Object> bar = new LinkedHashMap<>();
    bar.put("label", label);
    bar.put("made", made);
    return bar;
  }

  private static double usd(long cents) {
    return cents / CENTS_PER_USD;
  }
}
