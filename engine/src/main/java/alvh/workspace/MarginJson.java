package alvh.workspace;

import alvh.margin.BookMargin;
import alvh.margin.FutureScan;
import alvh.margin.GroupScan;
import alvh.margin.MarginAfter;
import alvh.margin.MarginCharge;
import alvh.margin.PortfolioScan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Margin as JSON; keys are documented in docs/json.md.
public final class MarginJson {
  private MarginJson() {}

  /// Margin by structure.
  public static Map<String, Object> of(BookMargin margin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("charges", margin.charges().stream().map(MarginJson::charge).toList());
    json.put("initial", FactJson.of(margin.initialUsd()));
    json.put("call", FactJson.of(margin.callUsd()));
    json.put("maintenance", FactJson.of(margin.maintenanceUsd()));
    return json;
  }

  private static Map<String, Object> charge(MarginCharge charge) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", charge.label());
    json.put("positions", charge.positions());
    json.put("rule", charge.rule());
    json.put("initial", FactJson.of(charge.initialUsd()));
    json.put("proceeds", FactJson.of(charge.proceedsUsd()));
    json.put("call", FactJson.of(charge.callUsd()));
    json.put("maintenance", FactJson.of(charge.maintenanceUsd()));
    return json;
  }

  /// Margin by scan.
  public static Map<String, Object> of(PortfolioScan scan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", PortfolioScan.LABEL);
    json.put("groups", scan.groups().stream().map(MarginJson::group).toList());
    json.put("futures", scan.futures().stream().map(MarginJson::future).toList());
    json.put("requirement", FactJson.of(scan.requirementUsd()));
    return json;
  }

  private static Map<String, Object> group(GroupScan scan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("group", scan.group().name().toLowerCase(Locale.ROOT));
    json.put("spxReturn", FactJson.rounded(scan.worst().spxReturn()));
    json.put("vixChange", FactJson.rounded(scan.worst().vixChange()));
    json.put("loss", FactJson.of(scan.lossUsd()));
    json.put("least", scan.leastUsd());
    json.put("requirement", FactJson.of(scan.requirementUsd()));
    return json;
  }

  private static Map<String, Object> future(FutureScan future) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", future.label());
    json.put("spxReturn", FactJson.rounded(future.scan().worst().spxReturn()));
    json.put("vixChange", FactJson.rounded(future.scan().worst().vixChange()));
    json.put("loss", FactJson.of(future.scan().lossUsd()));
    json.put("table", FactJson.of(future.tableUsd()));
    json.put("used", future.source().words());
    json.put("requirement", FactJson.of(future.requirementUsd()));
    return json;
  }

  /// Margin after named moves.
  public static List<Map<String, Object>> of(List<MarginAfter> after) {
    return after.stream().map(MarginJson::after).toList();
  }

  private static Map<String, Object> after(MarginAfter after) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", after.scenario().name());
    json.put("spxReturn", FactJson.rounded(after.scenario().spxReturn()));
    json.put("vixChange", FactJson.rounded(after.scenario().vixChange()));
    json.put("gain", FactJson.of(after.gainUsd()));
    json.put("maintenance", FactJson.of(after.maintenanceUsd()));
    json.put("scan", FactJson.of(after.scanUsd()));
    json.put("excess", FactJson.of(after.excessUsd()));
    json.put("futuresFactor", FactJson.rounded(MarginAfter.FUTURES_STRESS));
    json.put("raisedMaintenance", FactJson.of(after.raisedUsd()));
    json.put("raisedExcess", FactJson.of(after.raisedExcessUsd()));
    return json;
  }
}
