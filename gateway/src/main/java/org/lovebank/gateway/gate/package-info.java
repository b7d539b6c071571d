/** Who may pass: believes or refuses the token and answers browsers' preflights. Decides no right inside a house. */
@NullMarked
package org.lovebank.gateway.gate;

import org.jspecify.annotations.NullMarked;
