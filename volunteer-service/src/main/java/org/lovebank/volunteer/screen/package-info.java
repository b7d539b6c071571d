/** Pages for people's eyes (页面): rendered here, without scripts, with a policy that lets nothing else in. Knows no noun. */
@NullMarked
package org.lovebank.volunteer.screen;

import org.jspecify.annotations.NullMarked;
