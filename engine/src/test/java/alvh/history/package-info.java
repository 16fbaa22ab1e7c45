@NullMarked
package alvh.history;

import org.jspecify.annotations.NullMarked;
