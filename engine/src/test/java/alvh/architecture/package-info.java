/// The rules of the house as tests.
@NullMarked
package alvh.architecture;

import org.jspecify.annotations.NullMarked;
