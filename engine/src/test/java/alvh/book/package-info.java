/// Tests of books, structures and payoffs.
@NullMarked
package alvh.book;

import org.jspecify.annotations.NullMarked;
