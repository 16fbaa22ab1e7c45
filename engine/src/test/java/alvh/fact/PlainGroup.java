package alvh.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiConsumer;

/// Facts of one kind with the span in which they can be compared.
enum PlainGroup {
  VIX(PlainVix::put, "1991-02-01", "2026-08-20"),
  /// VIX9D begins in 2011 and ends in 2021, so that its own span is a part of the one above.
  VIX9D(PlainVix::put, "2010-12-01", "2022-02-01"),
  VVIX_AND_SKEW(PlainVix::put, "2007-06-01", "2026-08-20"),
  SPX(PlainSpx::put, "1988-01-04", "2026-08-20"),
  VX(PlainCurve::put, "2005-06-01", "2026-08-20"),
  JOINT(PlainJoint::put, "2005-06-01", "2026-08-20"),
  BREADTH(PlainBreadth::put, "1990-01-02", "2015-12-15"),
  RATES(PlainRates::put, "2009-12-01", "2026-08-20"),
  EVENTS(PlainEvents::put, "1999-06-01", "2026-08-20"),
  CPI(PlainCpi::put, "2009-01-05", "2024-03-01");

  private final BiConsumer<PlainSheet, PlainMoment> put;
  private final LocalDate from;
  private final LocalDate to;

  PlainGroup(BiConsumer<PlainSheet, PlainMoment> put, String from, String to) {
    this.put = put;
    this.from = LocalDate.parse(from);
    this.to = LocalDate.parse(to);
  }

  /// Its facts at the moment.
  Map<String, OptionalDouble> at(PlainMoment moment) {
    PlainSheet sheet = new PlainSheet();
    put.accept(sheet, moment);
    return sheet.values();
  }

  /// So many trading days of its span, at the given time, the same on every run.
  List<PlainMoment> random(int count, LocalTime time) {
    List<LocalDate> days = new ArrayList<>(PlainData.tradingDays(from, to));
    Collections.shuffle(days, new Random(ordinal() + 1L + time.toSecondOfDay()));
    return days.subList(0, count).stream().sorted().map(day -> new PlainMoment(day, time)).toList();
  }
}
