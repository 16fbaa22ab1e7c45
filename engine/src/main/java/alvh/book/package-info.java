/// What is held: packages of SPX and VIX options, futures and shares, and the structures they form.
///
/// Doors: [alvh.book.Book]; [alvh.book.PositionLedger] adds fills up to one. Knows payoffs at
/// expiry and the faults that make a book impossible; refuses to know today's prices.
@NullMarked
package alvh.book;

import org.jspecify.annotations.NullMarked;
