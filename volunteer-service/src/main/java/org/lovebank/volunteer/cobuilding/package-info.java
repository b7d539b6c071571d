/** Who builds the community together with a Party committee (共建): organisations and warm-hearted people. */
@NullMarked
package org.lovebank.volunteer.cobuilding;

import org.jspecify.annotations.NullMarked;
