package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.book.Sleeve;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionRoot;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is held at an instant: opened by then and not settled.
class HeldBookTest {
  private static final LocalDate OPENED = LocalDate.of(2024, 1, 5);
  private static final LocalDate THIRD_FRIDAY = LocalDate.of(2024, 2, 16);
  private static final LocalDate VIX_DAY = LocalDate.of(2024, 2, 14);

  private static OptionPackage condor(OptionRoot root) {
    var condor = new IronCondor(root, THIRD_FRIDAY, 4475, 4425, 4875, 4925);
    return new OptionPackage(root.name(), Sleeve.CONDOR, condor.legs(), 1, 12, OPENED);
  }

  private static HeldBook at(LocalDate day, String time, Position... positions) {
    var view = DayView.of(new GivenHistory(), NewYork.instant(day, LocalTime.parse(time)));
    return HeldBook.of(new Book("a book", 1000, List.of(positions)), view, SyntheticDesk.CALENDAR);
  }

  @Test
  void a_position_is_held_from_its_trade_date_on() {
    HeldBook before = at(LocalDate.of(2024, 1, 4), "16:15", condor(OptionRoot.SPX));
    assertThat(before.book().positions()).isEmpty();
    assertThat(before.left()).containsExactly("SPX is opened on 2024-01-05");
    assertThat(at(OPENED, "16:15", condor(OptionRoot.SPX)).left()).isEmpty();
  }

  @Test
  void the_monthly_settles_at_the_open_and_the_weekly_at_the_close_of_one_day() {
    Position[] both = {condor(OptionRoot.SPX), condor(OptionRoot.SPXW)};
    assertThat(at(THIRD_FRIDAY, "09:29", both).left()).isEmpty();
    assertThat(at(THIRD_FRIDAY, "09:30", both).left()).containsExactly("SPX settled on 2024-02-16");
    assertThat(at(THIRD_FRIDAY, "15:59", both).book().positions()).hasSize(1);
    assertThat(at(THIRD_FRIDAY, "16:00", both).left()).hasSize(2);
  }

  @Test
  void a_vix_future_settles_at_the_open_and_a_share_never() {
    var future =
        new FuturesPosition(
            "vx", Sleeve.VX_OVERLAY, new FutureContract(FutureRoot.VX, VIX_DAY), 1, 14, OPENED);
    var share = new SharePosition("vxx", Sleeve.CASH_PRESS, new EtpShare("VXX"), 1, 14, OPENED);
    assertThat(at(VIX_DAY, "09:29", future, share).left()).isEmpty();
    assertThat(at(VIX_DAY, "09:30", future, share).left())
        .containsExactly("vx settled on 2024-02-14");
  }
}
