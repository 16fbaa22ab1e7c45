/// Tests of the package of the same name.
@NullMarked
package alvh.rebuild;

import org.jspecify.annotations.NullMarked;
