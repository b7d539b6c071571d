/** Access tokens that nobody issued, made out of one that was; knows nothing of who is shown them. */
@NullMarked
package org.lovebank.hostile.token;

import org.jspecify.annotations.NullMarked;
