@NullMarked
package alvh.journal;

import org.jspecify.annotations.NullMarked;
