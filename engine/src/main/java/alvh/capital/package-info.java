/// What the capital behind a position costs and earns: WACC, IRR, hurdle, beta.
@NullMarked
package alvh.capital;

import org.jspecify.annotations.NullMarked;
