package alvh.history;

import alvh.playbook.FactValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The values of one fact over a past. Mutable while it is counted.
public final class FactRecord {
  private final String name;
  private final Span known = new Span();
  private final Span flagged = new Span();
  private final Reasons reasons = new Reasons();
  private final List<Value> values = new ArrayList<>();

  /// A number on a day, in the fact's unit; a flag is 0 or 1.
  public record Value(LocalDate day, double value) {}

  FactRecord(String name) {
    this.name = name;
  }

  void add(LocalDate day, FactValue value) {
    switch (value) {
      case FactValue.Amount amount -> {
        known.add(day);
        values.add(new Value(day, amount.value()));
      }
      case FactValue.Flag flag -> {
        known.add(day);
        values.add(new Value(day, flag.value() ? 1 : 0));
        if (flag.value()) {
          flagged.add(day);
        }
      }
      case FactValue.Unknown(String why) -> reasons.add(name, why);
    }
  }

  /// As rules name it.
  public String name() {
    return name;
  }

  /// The days on which it was known.
  public Span known() {
    return known;
  }

  /// The days on which a flag was true; none for a number.
  public Span flagged() {
    return flagged;
  }

  /// Every known value, in the order of time.
  public List<Value> values() {
    return List.copyOf(values);
  }

  /// The smallest value, the first of equals.
  public Optional<Value> least() {
    return values.stream().reduce((a, b) -> b.value() < a.value() ? b : a);
  }

  /// The largest value, the first of equals.
  public Optional<Value> greatest() {
    return values.stream().reduce((a, b) -> b.value() > a.value() ? b : a);
  }

  /// On how many days it was not known, and why.
  public Optional<Reason> unknown() {
    return reasons.all().stream().findFirst();
  }
}
