package alvh.desk;

import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.risk.Figure;
import alvh.risk.LegRisk;
import alvh.risk.PackageRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which short strikes of condors the index has come near, or has passed.
final class StrikeAlerts {
  private static final double PER_CENT = 100;

  private final AlertPolicy policy;

  StrikeAlerts(AlertPolicy policy) {
    this.policy = policy;
  }

  List<Alert> of(Optional<Decision> before, Decision after) {
    List<Alert> alerts = new ArrayList<>();
    for (PackageRisk condor : after.risk().condors()) {
      for (LegRisk leg : condor.legs()) {
        Alert.Nearness was =
            before.map(b -> nearness(b, condor.pack().id(), leg)).orElse(Alert.Nearness.FAR);
        Alert.Nearness is = nearness(condor, leg);
        if (is.compareTo(was) > 0) {
          alerts.add(alert(condor, leg, is));
        }
      }
    }
    return alerts;
  }

  private Alert.Nearness nearness(Decision decision, String position, LegRisk leg) {
    return decision.risk().condors().stream()
        .filter(c -> c.pack().id().equals(position))
        .flatMap(
            c -> c.legs().stream().filter(l -> l.leg().equals(leg.leg())).map(l -> nearness(c, l)))
        .findFirst()
        .orElse(Alert.Nearness.FAR);
  }

  private Alert.Nearness nearness(PackageRisk condor, LegRisk leg) {
    if (!leg.leg().isShort()) {
      return Alert.Nearness.FAR;
    }
    Figure distance = distance(condor, leg);
    if (distance instanceof Figure.Known(double share) && share <= 0) {
      return Alert.Nearness.PASSED;
    }
    boolean isClose =
        distance instanceof Figure.Known(double share) && share <= policy.strikeShare();
    boolean isDeep =
        leg.delta() instanceof Figure.Known(double delta)
            && Math.abs(delta) >= policy.strikeDelta();
    return isClose || isDeep ? Alert.Nearness.NEAR : Alert.Nearness.FAR;
  }

  /// From the forward out to the strike, as a share of the forward.
  private static Figure distance(PackageRisk condor, LegRisk leg) {
    OptionContract contract = leg.leg().contract();
    int side = contract.right() == Right.CALL ? 1 : -1;
    return condor.forward().map(forward -> side * (contract.strike() - forward) / forward);
  }

  private Alert alert(PackageRisk condor, LegRisk leg, Alert.Nearness nearness) {
    Figure distance = distance(condor, leg);
    String label = leg.leg().contract().label();
    return new Alert.StrikeNear(
        condor.pack().id(),
        label,
        nearness,
        distance,
        String.format(
            Locale.ROOT,
            "The short %s of %s is %s: forward %s, distance %s, delta %s; near is within %.1f %% or"
                + " from a delta of %.2f.",
            label,
            condor.pack().id(),
            nearness == Alert.Nearness.PASSED ? "passed" : "near",
            text(condor.forward(), "%.2f"),
            text(distance.times(PER_CENT), "%.1f %%"),
            text(leg.delta(), "%.2f"),
            PER_CENT * policy.strikeShare(),
            policy.strikeDelta()));
  }

  private static String text(Figure figure, String format) {
    return switch (figure) {
      case Figure.Known(double value) -> String.format(Locale.ROOT, format, value);
      case Figure.Unknown unknown -> "unknown";
    };
  }
}
