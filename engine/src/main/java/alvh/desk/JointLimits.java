package alvh.desk;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.Position;
import alvh.risk.CondorEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the caps against several alternatives done together.
///
/// @param moment the market
/// @param now the book as it is
/// @param entries exposures of the condors at entry
/// @param stance whether a cap stands in the way of anything
record JointLimits(
    Moment moment, Moment.Reading now, Map<String, CondorEntry> entries, CapStance stance) {

  /// Why `next` may not be done beside `chosen`; empty when no cap stands in the way.
  Optional<String> objection(List<Alternative> chosen, Alternative next) {
    if (stance == CapStance.REPORTED
        || next.book().isEmpty()
        || !(next.pricing() instanceof Pricing.Priced)) {
      return Optional.empty();
    }
    Book with = now.book();
    for (Alternative one : chosen) {
      with = one.book().isPresent() ? changed(with, one.book().get()) : with;
    }
    Moment.Reading before = moment.readLimits(with, entries);
    Moment.Reading after = moment.readLimits(changed(with, next.book().get()), entries);
    return LimitChecks.forbidding(
            LimitChecks.compare(before.evaluation(), after.evaluation()), before.evaluation())
        .stream()
        .findFirst()
        .map(check -> "beside what is done already " + check.objection());
  }

  /// `book` with what leads from the book as it is to `then`.
  private Book changed(Book book, Book then) {
    Book changed = book;
    for (Position held : now.book().positions()) {
      Optional<Position> kept = then.position(held.id());
      if (kept.isEmpty()) {
        changed = BookChange.without(changed, held.id());
      } else if (!kept.get().equals(held)) {
        changed = BookChange.replaced(changed, kept.get());
      }
    }
    for (Position put : then.positions()) {
      if (now.book().position(put.id()).isEmpty() && changed.position(put.id()).isEmpty()) {
        changed = BookChange.with(changed, put);
      }
    }
    return changed;
  }
}
