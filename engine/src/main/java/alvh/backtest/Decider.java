package alvh.backtest;

import alvh.book.Book;
import alvh.desk.DeskMarket;

/// Who says what is to be done: the desk with a playbook, or a script of a test. Remembers from one
/// moment to the next, so one object belongs to one run.
public interface Decider {
  /// The plan for `book` at the moment of `market`.
  DayPlan decide(DeskMarket market, Book book);
}
