/// Forwards, one discount curve and a smooth smile per slice, read from a chain.
///
/// Door: [alvh.surface.VolSurface]. Everything comes from the quotes themselves (parity, two-sided
/// out-of-the-money mids) and says how well it fits; what cannot be read is a typed refusal with
/// its reason. Refuses to know indices, positions and any assumed dividend yield.
@NullMarked
package alvh.surface;

import org.jspecify.annotations.NullMarked;
