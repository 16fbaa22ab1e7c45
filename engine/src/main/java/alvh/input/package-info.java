/// How bad input from outside is reported: where it stands, what is wrong, how to mend it.
///
/// Door: [alvh.input.InputException]. Refuses to know any format and any market.
@NullMarked
package alvh.input;

import org.jspecify.annotations.NullMarked;
