package alvh.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/// Facts of one kind with the span in which they can be compared.
enum PlainGroup {
  VIX(1, "1991-02-01", "2026-08-20"),
  /// VIX9D begins in 2011 and ends in 2021, so that its own span is a part of the one above.
  VIX9D(2, "2010-12-01", "2022-02-01"),
  VVIX_AND_SKEW(3, "2007-06-01", "2026-08-20"),
  SPX(4, "1988-01-04", "2026-08-20"),
  VX(5, "2005-06-01", "2026-08-20"),
  JOINT(6, "2005-06-01", "2026-08-20"),
  BREADTH(7, "1990-01-02", "2015-12-15"),
  RATES(8, "2009-12-01", "2026-08-20"),
  EVENTS(9, "1999-06-01", "2026-08-20"),
  CPI(10, "2009-01-05", "2024-03-01");

  private final long seed;
  private final LocalDate from;
  private final LocalDate to;

  PlainGroup(long seed, String from, String to) {
    this.seed = seed;
    this.from = LocalDate.parse(from);
    this.to = LocalDate.parse(to);
  }

  /// Its facts at the moment.
  Map<String, OptionalDouble> at(PlainMoment moment) {
    PlainSheet sheet = new PlainSheet();
    switch (this) {
      case VIX, VIX9D, VVIX_AND_SKEW -> PlainVix.put(sheet, moment);
      case SPX -> PlainSpx.put(sheet, moment);
      case VX -> PlainCurve.put(sheet, moment);
      case JOINT -> PlainJoint.put(sheet, moment);
      case BREADTH -> PlainBreadth.put(sheet, moment);
      case RATES -> PlainRates.put(sheet, moment);
      case EVENTS -> PlainEvents.put(sheet, moment);
      case CPI -> PlainCpi.put(sheet, moment);
    }
    return sheet.values();
  }

  /// So many trading days of its span, at the given time, the same on every run.
  List<PlainMoment> random(int count, LocalTime time) {
    List<LocalDate> days = new ArrayList<>(PlainData.tradingDays(from, to));
    Collections.shuffle(days, new Random(seed + time.toSecondOfDay()));
    return days.subList(0, count).stream().sorted().map(day -> new PlainMoment(day, time)).toList();
  }
}
