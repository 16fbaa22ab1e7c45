/// Contract terms against published specifications and real files.
@NullMarked
package alvh.instrument;

import org.jspecify.annotations.NullMarked;
