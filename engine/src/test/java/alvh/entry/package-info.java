/// Tests of entries.
@NullMarked
package alvh.entry;

import org.jspecify.annotations.NullMarked;
