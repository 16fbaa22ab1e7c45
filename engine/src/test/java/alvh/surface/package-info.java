/// Tests of the package of the same name.
@NullMarked
package alvh.surface;

import org.jspecify.annotations.NullMarked;
