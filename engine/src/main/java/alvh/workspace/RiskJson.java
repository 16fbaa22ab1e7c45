package alvh.workspace;

import alvh.book.ExpiryPayoff;
import alvh.book.IronCondor;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.margin.MarginFigure;
import alvh.margin.RegT;
import alvh.market.ChainGrade;
import alvh.risk.BookTotals;
import alvh.risk.Figure;
import alvh.risk.HedgeRisk;
import alvh.risk.LegMark;
import alvh.risk.LegRisk;
import alvh.risk.PackageRisk;
import alvh.risk.RiskReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A risk report as JSON; keys are documented in docs/json.md.
public final class RiskJson {
  private final RegT margin;

  /// @param margin how margin is charged
  public RiskJson(RegT margin) {
    this.margin = margin;
  }

  /// The condors of `report`, one object per package; figures are per condor.
  public List<Map<String, Object>> condors(RiskReport report) {
    return report.condors().stream().map(this::condor).toList();
  }

  /// The hedges of `report`, one object per position; figures are for the whole position.
  public List<Map<String, Object>> hedges(RiskReport report) {
    return report.hedges().stream().map(this::hedge).toList();
  }

  private Map<String, Object> condor(PackageRisk risk) {
    OptionPackage pack = risk.pack();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", pack.id());
    json.put("contract", pack.asIronCondor().map(IronCondor::label).orElse("option package"));
    json.put("quantity", pack.quantity());
    json.put("opened", pack.opened().toString());
    json.put("entryCredit", pack.credit());
    json.put("forward", FactJson.of(risk.forward()));
    json.put("midCredit", FactJson.of(risk.quote().midCredit()));
    json.put("naturalCredit", FactJson.of(risk.quote().naturalCredit()));
    json.put("midCloseCost", FactJson.of(risk.quote().midCloseCost()));
    json.put("naturalCloseCost", FactJson.of(risk.quote().naturalCloseCost()));
    json.put("maxLoss", FactJson.of(RiskReport.maxLossUsd(pack).times(1.0 / pack.quantity())));
    json.put("breakEvens", breakEvens(pack));
    json.put("delta", FactJson.of(risk.delta()));
    json.put("gamma", FactJson.of(risk.gamma()));
    json.put("vegaPerVolPoint", FactJson.of(risk.vegaPerVolPointUsd()));
    json.put("vegaPerVixPoint", FactJson.of(risk.vegaPerVixPointUsd()));
    json.put("thetaPerDay", FactJson.of(risk.thetaPerDayUsd()));
    json.put("margin", margin(margin.of(pack)));
    json.put("legs", risk.legs().stream().map(RiskJson::leg).toList());
    json.put("notes", risk.notes());
    return json;
  }

  /// The break-evens of an option package at its expiry, or unknown and why.
  public static Object breakEvens(Position position) {
    if (!(position instanceof OptionPackage pack)) {
      return FactJson.of(Figure.unknown("only an option package has a payoff at expiry"));
    }
    return pack.settlesAtOnce()
        ? ExpiryPayoff.of(pack).breakEvens()
        : FactJson.of(Figure.unknown("legs of several expiries or roots have no common payoff"));
  }

  private static Map<String, Object> leg(LegRisk risk) {
    OptionLeg leg = risk.leg();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("contract", leg.contract().label());
    json.put("ratio", leg.ratio());
    switch (risk.mark()) {
      case LegMark.Priced(OptionLeg same, double bid, double ask, var state) -> {
        json.put("bid", bid);
        json.put("ask", ask);
        json.put("quote", state.name().toLowerCase(Locale.ROOT));
      }
      case LegMark.Unpriceable(OptionLeg same, String why) -> json.put("unpriceable", why);
    }
    json.put("vol", FactJson.of(risk.vol()));
    json.put("delta", FactJson.of(risk.delta()));
    json.put("gamma", FactJson.of(risk.gamma()));
    json.put("vegaPerVolPoint", FactJson.of(risk.vegaPerVolPoint()));
    json.put("thetaPerDay", FactJson.of(risk.thetaPerDay()));
    json.put("vanna", FactJson.of(risk.vanna()));
    json.put("volga", FactJson.of(risk.volga()));
    json.put("charmPerDay", FactJson.of(risk.charmPerDay()));
    json.put("perVixPoint", FactJson.of(risk.perVixPoint()));
    return json;
  }

  private Map<String, Object> hedge(HedgeRisk risk) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", risk.position().id());
    json.put("sleeve", risk.position().sleeve().label());
    json.put("position", PositionText.of(risk.position()));
    json.put("mark", FactJson.of(risk.markPoints()));
    json.put("vegaPerVixPoint", FactJson.of(risk.vegaPerVixPointUsd()));
    json.put("carryPerDay", FactJson.of(risk.carryPerDayUsd()));
    json.put("thetaPerDay", FactJson.of(risk.thetaPerDayUsd()));
    json.put("spxDelta", FactJson.of(risk.spxDelta()));
    json.put("atRisk", FactJson.of(risk.atRiskUsd()));
    risk.options().ifPresent(o -> json.put("legs", o.legs().stream().map(RiskJson::leg).toList()));
    json.put("margin", margin(margin.of(risk.position())));
    json.put("notes", risk.notes());
    return json;
  }

  /// A requirement with its rule, or unknown and why.
  public static Map<String, Object> margin(MarginFigure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (figure) {
      case MarginFigure.Known(double requirement, double afterCredit, String rule) -> {
        json.put("requirement", requirement);
        json.put("afterCredit", afterCredit);
        json.put("rule", rule);
      }
      case MarginFigure.Unknown(String why) -> {
        json.put("unknown", true);
        json.put("why", why);
      }
    }
    return json;
  }

  /// What kind of quotes the chains hold, by underlying: `grade`, and `creditError` where known.
  public static Map<String, Object> grades(RiskReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    report.grades().forEach((underlying, graded) -> json.put(underlying, grade(graded)));
    return json;
  }

  private static Map<String, Object> grade(ChainGrade graded) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("grade", graded.grade().name().toLowerCase(Locale.ROOT));
    graded
        .creditError()
        .ifPresent(
            error -> json.put("creditError", Map.of("median", error.median(), "p90", error.p90())));
    return json;
  }

  /// The exposures of a whole book.
  public static Map<String, Object> totals(BookTotals totals) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("condorVegaPerVixPoint", FactJson.of(totals.condorVegaUsd()));
    json.put("hedgeVegaPerVixPoint", FactJson.of(totals.hedgeVegaUsd()));
    json.put("coverage", FactJson.of(totals.coverage()));
    json.put("vixPerIndexPoint", FactJson.of(totals.vixPerIndexPoint()));
    json.put("netDeltaPerCondor", FactJson.of(totals.netDeltaPerCondor()));
    json.put("netDeltaPerCondorFormB", FactJson.of(totals.netDeltaPerCondorFormB()));
    json.put("thetaPerDay", FactJson.of(totals.thetaPerDayUsd()));
    json.put("netCarryPerDay", FactJson.of(totals.netCarryPerDayUsd()));
    json.put("maxLoss", FactJson.of(totals.maxLossUsd()));
    json.put("stackRiskShare", FactJson.of(totals.stackRiskShare()));
    return json;
  }
}
