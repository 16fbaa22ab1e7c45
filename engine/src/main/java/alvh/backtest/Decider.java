package alvh.backtest;

import alvh.book.Book;
import alvh.market.DayView;

/// Who says what is to be done: the desk with a playbook, or a script of a test. Remembers from one
/// moment to the next, so one object belongs to one run.
public interface Decider {
  /// The plan for `book` at the moment of `view`.
  DayPlan decide(DayView view, Book book);
}
