package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.risk.Figure;
import alvh.risk.SmileReadings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Facts of the SPX smile nearest to thirty days.
final class SmileFacts implements FactGroup {
  private static final String SKEW = "spx.skew25";
  private static final String ATM = "spx.atmVol30";
  private static final String SLICE =
      "; of the smile nearest to 30 days whose 25-delta points both lie between quoted strikes";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number(
                SKEW,
                "vol points",
                0.5,
                "vol of the 25-delta put minus that of the 25-delta call, of the smile nearest to"
                    + " 30 days")
            .from(
                FactOrigin.by("vol(K25 put) - vol(K25 call), undiscounted forward delta" + SLICE)),
        FactDeclaration.number(
                ATM, "vol points", 1, "vol at the forward, of the smile nearest to 30 days")
            .from(FactOrigin.by("vol(F)" + SLICE)));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    if (in.marks().isEmpty()) {
      var why = new FactValue.Unknown("no option surface is read here");
      values.put(SKEW, why);
      values.put(ATM, why);
    } else {
      SmileReadings smile = in.marks().get().smile30();
      values.put(SKEW, fact(in, smile, smile.skew25()));
      values.put(ATM, fact(in, smile, smile.atmVol()));
    }
    return values;
  }

  private static FactValue fact(MarketInputs in, SmileReadings smile, Figure figure) {
    return Figures.fact(figure, in.stamp(), "SPX surface, " + smile.expiry());
  }
}
