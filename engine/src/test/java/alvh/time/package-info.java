/// Trading days, closes and settlement dates against published dates and real data.
@NullMarked
package alvh.time;

import org.jspecify.annotations.NullMarked;
