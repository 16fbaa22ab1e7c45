package alvh.workspace;

import alvh.capital.BookCapital;
import alvh.capital.Hurdle;
import alvh.capital.PositionCapital;
import alvh.capital.PositionReturn;
import alvh.capital.Wacc;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Capital as JSON; keys are documented in docs/json.md.
public final class CapitalJson {
  private CapitalJson() {}

  /// Cost and return of the capital behind a book.
  public static Map<String, Object> of(BookCapital capital) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("capital", FactJson.of(capital.wacc().capitalUsd()));
    json.put("beta", FactJson.of(capital.beta()));
    json.put("betaOverCapital", FactJson.of(capital.betaOverCapital()));
    json.put("hurdle", hurdle(capital));
    json.put("wacc", wacc(capital.wacc()));
    json.put("irr", earned(capital.promised()));
    json.put("irrIs", BookCapital.BEST_CASE);
    json.put("breakEven", FactJson.of(capital.breakEven()));
    json.put("toDate", earned(capital.toDate()));
    json.put("terms", capital.terms().words());
    json.put("positions", capital.positions().stream().map(p -> position(p, capital)).toList());
    return json;
  }

  /// The rates alone: beta, hurdle, cost, promised return, a fraction a year.
  public static Map<String, Object> rates(BookCapital capital) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("beta", FactJson.of(capital.beta()));
    json.put("hurdle", FactJson.of(capital.hurdle().rate()));
    json.put("wacc", FactJson.of(capital.wacc().rate()));
    json.put("hedgeCost", FactJson.of(capital.wacc().hedgeCost()));
    json.put("irr", earned(capital.promised()));
    json.put("irrIs", BookCapital.BEST_CASE);
    json.put("breakEven", FactJson.of(capital.breakEven()));
    return json;
  }

  private static Map<String, Object> hurdle(BookCapital capital) {
    Hurdle hurdle = capital.hurdle();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rate", FactJson.of(hurdle.rate()));
    json.put("isFloored", hurdle.isFloored());
    json.put("unfloored", FactJson.of(hurdle.unfloored()));
    json.put("bill", FactJson.of(hurdle.billRate()));
    json.put("overnight", FactJson.of(hurdle.overnightRate()));
    json.put("overnightIs", capital.market().overnightSource());
    json.put("equityPremium", hurdle.equityPremium());
    return json;
  }

  private static Map<String, Object> wacc(Wacc wacc) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rate", FactJson.of(wacc.rate()));
    json.put("costOfEquity", FactJson.of(wacc.costOfEquity()));
    json.put("financed", FactJson.of(wacc.financedUsd()));
    json.put("financingRate", FactJson.of(wacc.financingRate()));
    json.put("hedgeCost", FactJson.of(wacc.hedgeCost()));
    return json;
  }

  private static Map<String, Object> earned(PositionReturn earned) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", earned.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("value", FactJson.of(earned.value()));
    return json;
  }

  private static Map<String, Object> position(PositionCapital row, BookCapital capital) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", row.position().id());
    json.put("sleeve", row.position().sleeve().label());
    json.put("capital", FactJson.of(row.capitalUsd()));
    json.put("capitalIs", row.basis().words());
    json.put("beta", FactJson.of(row.beta()));
    json.put("betaOverCapital", FactJson.of(row.betaOverCapital()));
    json.put("hurdle", FactJson.of(capital.hurdle(row).rate()));
    json.put("horizon", row.horizon().toString());
    json.put("promised", FactJson.of(row.promisedUsd()));
    json.put("gained", FactJson.of(row.gainedUsd()));
    json.put("irr", earned(capital.promised(row)));
    json.put("breakEven", FactJson.of(capital.breakEven(row)));
    return json;
  }
}
