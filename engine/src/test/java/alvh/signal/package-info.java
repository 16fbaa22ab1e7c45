/// Tests of the package of the same name.
@NullMarked
package alvh.signal;

import org.jspecify.annotations.NullMarked;
