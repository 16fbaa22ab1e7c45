package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds for every day, over seeded draws from the calendar's span.
class TradingCalendarLawsTest {
  private static final long SEED = 20_240_105;
  private static final int DRAWS = 5_000;

  /// Inside the span by more than the longest step of these tests.
  private static final LocalDate FIRST = LocalDate.of(1987, 6, 1);

  private static final int DAYS = 17_000;
  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @Test
  void previous_undoes_next_on_trading_days() {
    forEachDraw(random -> {
      LocalDate day = calendar.next(draw(random));
      assertThat(calendar.previous(calendar.next(day))).isEqualTo(day);
      assertThat(calendar.next(calendar.previous(day))).isEqualTo(day);
    });
  }

  @Test
  void trading_days_between_add_up() {
    forEachDraw(random -> {
      LocalDate a = draw(random);
      LocalDate b = a.plusDays(random.nextInt(150));
      LocalDate c = b.plusDays(random.nextInt(150));
      assertThat(calendar.tradingDaysBetween(a, b) + calendar.tradingDaysBetween(b, c))
          .as("%s %s %s", a, b, c)
          .isEqualTo(calendar.tradingDaysBetween(a, c));
    });
  }

  @Test
  void trading_days_between_count_the_days_one_by_one() {
    forEachDraw(random -> {
      LocalDate a = draw(random);
      LocalDate b = a.plusDays(random.nextInt(40));
      long counted =
          a.plusDays(1)
              .datesUntil(b.plusDays(1).isAfter(a) ? b.plusDays(1) : a.plusDays(1))
              .filter(date -> calendar.whyClosed(date).isEmpty())
              .count();
      assertThat(calendar.tradingDaysBetween(a, b)).as("%s %s", a, b).isEqualTo((int) counted);
      assertThat(calendar.tradingDaysBetween(b, a)).isZero();
    });
  }

  @Test
  void plus_trading_days_and_back_is_the_same_day() {
    forEachDraw(random -> {
      LocalDate day = calendar.next(draw(random));
      int count = random.nextInt(200) - 100;
      LocalDate there = calendar.plusTradingDays(day, count);
      assertThat(calendar.plusTradingDays(there, -count)).as("%s %s", day, count).isEqualTo(day);
      assertThat(calendar.tradingDaysBetween(day, there) - calendar.tradingDaysBetween(there, day))
          .isEqualTo(count);
    });
  }

  @Test
  void an_expiry_never_trades_after_it_settles() {
    forEachDraw(random -> {
      LocalDate day = calendar.next(draw(random));
      Expiry am = calendar.expiry(day, Settlement.AM);
      Expiry pm = calendar.expiry(day, Settlement.PM);
      assertThat(am.lastTradingDay()).isBefore(day);
      assertThat(pm.lastTradingDay()).isEqualTo(day);
      assertThat(am.settlesAt()).isBefore(pm.settlesAt());
      assertThat(NewYork.time(am.settlesAt())).isEqualTo(TradingCalendar.OPEN);
      assertThat(NewYork.date(pm.settlesAt())).isEqualTo(day);
    });
  }

  private static LocalDate draw(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static void forEachDraw(Consumer<Random> law) {
    Random random = new Random(SEED);
    for (int i = 0; i < DRAWS; i++) {
      law.accept(random);
    }
  }
}
